// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keyslotfile.h"

#include "core/secrets/sealedbox.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <set>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr auto format = "parley-keyslots"_L1;
constexpr auto algorithm = "argon2id13"_L1;
constexpr quint64 leastMemoryBytes = 8192; // Argon2's own least, by libsodium.
constexpr int firstWithChecksum = 2;
constexpr qsizetype idDigits = 32;
constexpr qsizetype macDigits = 64; // The checksum's too.
constexpr QByteArrayView macMarker = "\"mac\": \"";
constexpr QByteArrayView checksumMarker = "\"checksum\": \"";

std::unexpected<Error> damaged(const QString &what)
{
    return failure(ErrorKind::Damaged, u"keyslots.json: "_s + what);
}

bool isLowerHex(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

bool hasExactly(const QJsonObject &object, std::initializer_list<QLatin1StringView> names)
{
    return object.size() == qsizetype(names.size())
        && std::ranges::all_of(names, [&](QLatin1StringView name) { return object.contains(name); });
}

std::optional<QByteArray> bytesFromHex(const QJsonValue &value, qsizetype size)
{
    const QString text = value.toString();
    if (text.size() != size * 2 || !isLowerHex(text))
        return {};
    return QByteArray::fromHex(text.toLatin1());
}

std::optional<QString> idFrom(const QJsonValue &value)
{
    const QString id = value.toString();
    if (id.size() != idDigits || !isLowerHex(id))
        return {};
    return id;
}

std::optional<WrappedKey> wrappedKeyFrom(const QJsonObject &object)
{
    const auto nonce = bytesFromHex(object["nonce"_L1], nonceBytes);
    const auto sealed = bytesFromHex(object["sealed"_L1], sealedBytes);
    if (!nonce || !sealed)
        return {};
    return WrappedKey {*nonce, *sealed};
}

std::optional<KdfParameters> kdfFrom(const QJsonObject &object)
{
    if (!hasExactly(object, {"alg"_L1, "memoryBytes"_L1, "passes"_L1, "salt"_L1})
        || object["alg"_L1].toString() != algorithm)
        return {};
    const qint64 passes = object["passes"_L1].toInteger(-1);
    const qint64 memoryBytes = object["memoryBytes"_L1].toInteger(-1);
    const auto salt = bytesFromHex(object["salt"_L1], saltBytes);
    if (!salt || passes < 1 || quint64(passes) > mostPasses)
        return {};
    if (memoryBytes < qint64(leastMemoryBytes) || quint64(memoryBytes) > mostMemoryBytes)
        return {};
    return KdfParameters {quint64(passes), quint64(memoryBytes), *salt};
}

std::optional<KeySlot> passphraseSlotFrom(const QJsonObject &object)
{
    const auto kdf = kdfFrom(object["kdf"_L1].toObject());
    if (!kdf || !hasExactly(object, {"id"_L1, "kind"_L1, "kdf"_L1, "nonce"_L1, "sealed"_L1}))
        return {};
    return KeySlot {.id = {}, .kind = KeySlot::Kind::Passphrase, .kdf = *kdf};
}

/// Keychain and recovery: their keys are random, so nothing has to be told of a derivation.
std::optional<KeySlot> randomKeySlotFrom(const QJsonObject &object, KeySlot::Kind kind)
{
    if (!hasExactly(object, {"id"_L1, "kind"_L1, "nonce"_L1, "sealed"_L1}))
        return {};
    return KeySlot {.id = {}, .kind = kind};
}

std::optional<KeySlot> slotFrom(QJsonObject object, int version)
{
    const bool hasStaff = version >= KeySlotFile::firstWithStaff;
    const auto staff = hasStaff ? idFrom(object.take("staff"_L1)) : QString();
    if (!staff)
        return {};
    const QString kind = object["kind"_L1].toString();
    std::optional<KeySlot> slot;
    if (kind == nameOf(KeySlot::Kind::Passphrase))
        slot = passphraseSlotFrom(object);
    else if (kind == nameOf(KeySlot::Kind::Keychain))
        slot = randomKeySlotFrom(object, KeySlot::Kind::Keychain);
    else if (kind == nameOf(KeySlot::Kind::Recovery) && version >= 2)
        slot = randomKeySlotFrom(object, KeySlot::Kind::Recovery);
    const auto id = idFrom(object["id"_L1]);
    const auto key = wrappedKeyFrom(object);
    if (!slot || !id || !key)
        return {};
    slot->id = *id;
    slot->key = *key;
    slot->staff = *staff;
    return slot;
}

Result<QList<KeySlot>> slotListFrom(const QJsonArray &array, int version)
{
    if (array.isEmpty() || array.size() > mostSlots)
        return damaged(u"the number of slots is wrong"_s);
    QList<KeySlot> slotList;
    std::set<QString> ids;
    quint64 work = 0;
    for (const QJsonValue &value : array) {
        const auto slot = slotFrom(value.toObject(), version);
        if (!slot || !ids.insert(slot->id).second)
            return damaged(u"slot %1 is not as Parley writes it"_s.arg(slotList.size() + 1));
        work += slot->kdf.passes * slot->kdf.memoryBytes;
        slotList.append(*slot);
    }
    if (work > mostWork)
        return damaged(u"its slots ask for more work than Parley does"_s);
    return slotList;
}

Result<QMap<QString, WrappedKey>> databasesFrom(const QJsonObject &object)
{
    QMap<QString, WrappedKey> databases;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonObject entry = it.value().toObject();
        const auto key = wrappedKeyFrom(entry);
        if (!key || !hasExactly(entry, {"nonce"_L1, "sealed"_L1}) || !isDatabaseName(it.key()))
            return damaged(u"a database's key is not as Parley writes it"_s);
        databases.insert(it.key(), *key);
    }
    return databases;
}

Result<QList<StaffKey>> staffFrom(const QJsonArray &array)
{
    if (array.isEmpty() || array.size() > mostStaff)
        return damaged(u"the number of staff is wrong"_s);
    QList<StaffKey> staff;
    std::set<QString> ids;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        const auto id = idFrom(object["id"_L1]);
        const auto publicKey = bytesFromHex(object["publicKey"_L1], publicKeyBytes);
        const auto sealed = bytesFromHex(object["sealed"_L1], sealedKeyBytes);
        if (!id || !publicKey || !sealed || !hasExactly(object, {"id"_L1, "publicKey"_L1, "sealed"_L1}) || !ids.insert(*id).second)
            return damaged(u"one of the staff is not as Parley writes it"_s);
        staff.append({*id, *publicKey, *sealed});
    }
    return staff;
}

Result<int> versionOf(const QJsonObject &root)
{
    const qint64 version = root["version"_L1].toInteger(-1);
    if (root["format"_L1].toString() != format || version < 1)
        return damaged(u"it is not a file of key slots"_s);
    if (version > KeySlotFile::newestVersion)
        return failure(ErrorKind::TooNew,
            u"keyslots.json has version %1, this Parley knows %2"_s.arg(version).arg(KeySlotFile::newestVersion));
    return int(version);
}

/// Where the 64 digits behind `marker` stand; nothing if it is not there, or more than once.
std::optional<qsizetype> digitsAfter(QByteArrayView marker, const QByteArray &json)
{
    const qsizetype at = json.indexOf(marker) + marker.size();
    if (at < marker.size() || json.indexOf(marker, at) >= 0 || json.size() <= at + macDigits || json[at + macDigits] != '"'
        || !isLowerHex(QString::fromLatin1(QByteArrayView(json).sliced(at, macDigits))))
        return {};
    return at;
}

QByteArray checksumOf(const KeySlotText &text)
{
    QByteArray bytes = text.authenticated();
    bytes.replace(text.checksumAt, macDigits, QByteArray(macDigits, '0'));
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QString hexOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QJsonObject objectFrom(const WrappedKey &key)
{
    return {{u"nonce"_s, hexOf(key.nonce)}, {u"sealed"_s, hexOf(key.sealed)}};
}

QJsonObject objectFrom(const KdfParameters &kdf)
{
    return {{u"alg"_s, QString(algorithm)}, {u"memoryBytes"_s, qint64(kdf.memoryBytes)},
        {u"passes"_s, qint64(kdf.passes)}, {u"salt"_s, hexOf(kdf.salt)}};
}

QJsonObject objectFrom(const KeySlot &slot)
{
    QJsonObject object = objectFrom(slot.key);
    object[u"id"_s] = slot.id;
    object[u"kind"_s] = nameOf(slot.kind);
    if (slot.kind == KeySlot::Kind::Passphrase)
        object[u"kdf"_s] = objectFrom(slot.kdf);
    if (!slot.staff.isEmpty())
        object[u"staff"_s] = slot.staff;
    return object;
}

} // namespace

QString nameOf(KeySlot::Kind kind)
{
    switch (kind) {
    case KeySlot::Kind::Passphrase: return u"passphrase"_s;
    case KeySlot::Kind::Keychain: return u"keychain"_s;
    case KeySlot::Kind::Recovery: return u"recovery"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

const StaffKey *KeySlotFile::staffKey(const QString &id) const
{
    const auto found = std::ranges::find(staff, id, &StaffKey::id);
    return found == staff.end() ? nullptr : &*found;
}

QByteArrayView KeySlotText::mac() const
{
    return QByteArrayView(bytes).sliced(macAt, macDigits);
}

void KeySlotText::setMac(QByteArrayView mac)
{
    Q_ASSERT(mac.size() * 2 == macDigits);
    bytes.replace(macAt, macDigits, mac.toByteArray().toHex());
}

QByteArray KeySlotText::authenticated() const
{
    QByteArray text = bytes;
    return text.replace(macAt, macDigits, QByteArray(macDigits, '0'));
}

bool KeySlotText::checksumHolds() const
{
    return checksumAt < 0 || QByteArrayView(bytes).sliced(checksumAt, macDigits) == checksumOf(*this);
}

void KeySlotText::setChecksum()
{
    bytes.replace(checksumAt, macDigits, checksumOf(*this));
}

std::optional<KeySlotText> findMac(const QByteArray &json)
{
    const auto macAt = digitsAfter(macMarker, json);
    if (!macAt)
        return {};
    return KeySlotText {json, *macAt, digitsAfter(checksumMarker, json).value_or(-1)};
}

KeySlotText writeKeySlotFile(const KeySlotFile &file)
{
    QJsonArray slotArray;
    for (const KeySlot &slot : file.slotList)
        slotArray.append(objectFrom(slot));
    QJsonObject databases;
    for (auto it = file.databases.begin(); it != file.databases.end(); ++it)
        databases[it.key()] = objectFrom(it.value());
    QJsonObject root {{u"format"_s, QString(format)}, {u"version"_s, std::max(file.version, firstWithChecksum)},
        {u"workspace"_s, file.workspaceId}, {u"slots"_s, slotArray}, {u"databases"_s, databases},
        {u"checksum"_s, QString(macDigits, u'0')}, {u"mac"_s, QString(macDigits, u'0')}};
    if (file.version >= KeySlotFile::firstWithStaff) {
        QJsonArray staff;
        for (const StaffKey &person : file.staff)
            staff.append(QJsonObject {{u"id"_s, person.id}, {u"publicKey"_s, hexOf(person.publicKey)}, {u"sealed"_s, hexOf(person.sealed)}});
        root[u"staff"_s] = staff;
    }
    auto text = findMac(QJsonDocument(root).toJson(QJsonDocument::Indented));
    Q_ASSERT(text && text->checksumAt >= 0);
    text->setChecksum();
    return *text;
}

Result<KeySlotFile> readKeySlotFile(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return damaged(u"it is not JSON"_s);
    const QJsonObject root = document.object();
    const auto version = versionOf(root);
    if (!version)
        return std::unexpected(version.error());
    const auto text = findMac(json);
    if (!text || root["mac"_L1].toString() != QLatin1StringView(text->mac()))
        return damaged(u"its MAC is not where it should be"_s);
    const bool hasChecksum = *version >= firstWithChecksum;
    const bool hasStaff = *version >= KeySlotFile::firstWithStaff;
    if (hasChecksum != (text->checksumAt >= 0) || !text->checksumHolds())
        return damaged(u"its checksum is wrong"_s);
    const auto workspaceId = idFrom(root["workspace"_L1]);
    const qsizetype members = 6 + (hasChecksum ? 1 : 0) + (hasStaff ? 1 : 0);
    const bool isWhole = std::ranges::all_of(
        std::array {"format"_L1, "version"_L1, "workspace"_L1, "slots"_L1, "databases"_L1, "mac"_L1},
        [&](QLatin1StringView name) { return root.contains(name); });
    if (!workspaceId || !isWhole || root.size() != members || root.contains("checksum"_L1) != hasChecksum
        || root["staff"_L1].isArray() != hasStaff
        || !root["databases"_L1].isObject())
        return damaged(u"a part of it is missing or unknown"_s);
    auto slotList = slotListFrom(root["slots"_L1].toArray(), *version);
    if (!slotList)
        return std::unexpected(slotList.error());
    auto databases = databasesFrom(root["databases"_L1].toObject());
    if (!databases)
        return std::unexpected(databases.error());
    KeySlotFile file {.workspaceId = *workspaceId, .slotList = *slotList, .staff = {}, .databases = *databases, .version = *version};
    if (!hasStaff)
        return file;
    auto staff = staffFrom(root["staff"_L1].toArray());
    if (!staff)
        return std::unexpected(staff.error());
    file.staff = *staff;
    for (const KeySlot &slot : std::as_const(file.slotList)) {
        if (!file.staffKey(slot.staff))
            return damaged(u"a slot is nobody's"_s);
    }
    return file;
}

QByteArray slotHeader(const QString &workspaceId, const KeySlot &slot)
{
    // None of the parts can hold a line end, so two different slots never give the same header.
    QStringList parts {u"parley-slot-1"_s, workspaceId, slot.id, nameOf(slot.kind)};
    if (slot.kind == KeySlot::Kind::Passphrase)
        parts << algorithm << QString::number(slot.kdf.passes) << QString::number(slot.kdf.memoryBytes)
              << hexOf(slot.kdf.salt);
    return parts.join(u'\n').toLatin1();
}

bool isDatabaseName(const QString &name)
{
    return !name.isEmpty() && name.size() <= 80 && std::ranges::all_of(name, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'/';
    });
}

} // namespace parley
