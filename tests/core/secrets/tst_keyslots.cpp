// SPDX-License-Identifier: GPL-3.0-or-later
#include "memorykeychain.h"

#include "core/secrets/keyslots.h"
#include "core/secrets/recoverycode.h"
#include "core/secrets/waitfor.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace parley;
using namespace Qt::StringLiterals;

class TestKeySlots : public QObject {
    Q_OBJECT
private slots:
    void init();

    void create();
    void createRefuses_data();
    void createRefuses();
    void refusesWeakOnes();
    void unlockWithPassphrase_data();
    void unlockWithPassphrase();
    void productionStrength();
    void opensFilesOfBefore();
    void renew();
    void renewLeavesTestSlotsAlone();
    void recovery();
    void recoveryIsBoundToItsWorkspace();
    void keepsSecretsOut();

    void changePassphrase();
    void changePassphraseRefuses();
    void addPassphraseSlot();
    void removeSlot();
    void slotsAreLimited();
    void keysOfAnotherWorkspaceChangeNothing();

    void everyByteIsNoticed_data();
    void everyByteIsNoticed();
    void everyByteCounts_data();
    void everyByteCounts();
    void forgedSlotsDoNotOpen();
    void restoreCopy();
    void damagedCopyIsRenewed();
    void missingFiles_data();
    void missingFiles();
    void newerVersionIsLeftAlone();
    void interruptedWriting();
    void changeCutOffBetweenFileAndCopy();
    void killedWhileChanging();

    void keychainSlot();
    void keychainSlotBesidePassphrase();
    void keychainTrouble_data();
    void keychainTrouble();
    void keychainIsCleanedUp();
    void keychainDamage();

private:
    QString path(const QString &name = u"keyslots.json"_s) const { return m_folder->filePath(name); }
    QString copy() const { return path(u"keyslots.json.bak"_s); }
    KeySlots keySlots() const { return KeySlots(m_folder->path()); }
    UnlockedKeys newWorkspace() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

static SecretBytes secret(const QByteArray &text)
{
    return SecretBytes::fromBytes(text);
}

static const QByteArray right = "correct horse battery"_ba;
static const QByteArray wrong = "incorrect horse battery"_ba;
static constexpr KdfStrength quick = KdfStrength::ForTests;

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static void put(const QString &path, const QByteArray &bytes)
{
    QFile::remove(path); // Cutting a file to nothing makes some file systems write through, which costs minutes here.
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

static QByteArray registryKey(const UnlockedKeys &keys)
{
    return keys.databaseKey(u"registry"_s)->view().toByteArray();
}

template <typename T> static std::optional<ErrorKind> problemOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error().kind);
}

void TestKeySlots::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

UnlockedKeys TestKeySlots::newWorkspace() const
{
    return *keySlots().create(secret(right), quick);
}

void TestKeySlots::create()
{
    QVERIFY(!keySlots().exist());
    QCOMPARE(problemOf(keySlots().unlockWithPassphrase(secret(right))), ErrorKind::NotFound);
    QCOMPARE(problemOf(keySlots().list()), ErrorKind::NotFound);
    const auto made = keySlots().create(secret(right), quick);
    QVERIFY(made);
    QVERIFY(keySlots().exist());
    QCOMPARE(made->databases(), QStringList {u"registry"_s});

    const auto opened = keySlots().unlockWithPassphrase(secret(right));
    QVERIFY(opened);
    QCOMPARE(opened->workspaceId(), made->workspaceId());
    QCOMPARE(registryKey(*opened), registryKey(*made));
    QVERIFY(opened->isProof(made->proof("challenge"), "challenge"));

    QCOMPARE(contentOf(copy()), contentOf(path()));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), (QStringList {u"keyslots.json"_s, u"keyslots.json.bak"_s}));
#ifdef Q_OS_UNIX
    const auto mine = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFile::permissions(path()) & ~mine, QFile::Permissions());
    QCOMPARE(QFile::permissions(copy()) & ~mine, QFile::Permissions());
#endif

    const auto slotList = keySlots().list();
    QVERIFY(slotList);
    QCOMPARE(slotList->size(), 1);
    QCOMPARE(slotList->first().kind, KeySlot::Kind::Passphrase);
}

void TestKeySlots::createRefuses_data()
{
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<QString>("rule"); // Empty: it is accepted.
    QTest::newRow("empty") << ""_ba << u"passphrase-length"_s;
    QTest::newRow("7 letters") << "letters"_ba << u"passphrase-length"_s;
    QTest::newRow("8 letters") << "8letters"_ba << QString();
    QTest::newRow("7 keys of 4 bytes") << "\xf0\x9f\x94\x91"_ba.repeated(7) << u"passphrase-length"_s;
    QTest::newRow("8 keys of 4 bytes") << "\xf0\x9f\x94\x91"_ba.repeated(8) << QString();
    QTest::newRow("accents do not count") << "e\xcc\x81"_ba.repeated(7) << u"passphrase-length"_s;
    QTest::newRow("7 bytes that are no UTF-8") << "\xff"_ba.repeated(7) << u"passphrase-length"_s;
    QTest::newRow("a megabyte") << "x"_ba.repeated(1 << 20) << QString();
}

void TestKeySlots::createRefuses()
{
    QFETCH(QByteArray, passphrase);
    QFETCH(QString, rule);
    const auto made = keySlots().create(secret(passphrase), quick);
    QCOMPARE(made.has_value(), rule.isEmpty());
    QCOMPARE(keySlots().exist(), rule.isEmpty());
    if (made) {
        const QByteArray before = contentOf(path());
        QCOMPARE(
            keySlots().create(secret(passphrase), quick).error(), (Error {ErrorKind::Refused, u"workspace-exists"_s}));
        QCOMPARE(contentOf(path()), before);
    } else {
        QCOMPARE(made.error(), (Error {ErrorKind::Refused, rule}));
    }
    m_folder->remove();
    QCOMPARE(problemOf(keySlots().create(secret(right), quick)), ErrorKind::ReadOnly);
}

void TestKeySlots::refusesWeakOnes()
{
    QCOMPARE(keySlots().create(secret("Welkom2026!"_ba), KdfStrength::Moderate).error(),
        (Error {ErrorKind::Refused, u"passphrase-common-word"_s}));
    QVERIFY(!keySlots().exist());
    const UnlockedKeys keys = newWorkspace();
    const QByteArray before = contentOf(path());
    QCOMPARE(problemOf(keySlots().addPassphraseSlot(keys, secret("abcdefghijkl"_ba), KdfStrength::Moderate)),
        ErrorKind::Refused);
    QCOMPARE(problemOf(keySlots().changePassphrase(keys, secret("aaaaaaaaaaaa"_ba), KdfStrength::Moderate)),
        ErrorKind::Refused);
    QCOMPARE(contentOf(path()), before);
}

void TestKeySlots::unlockWithPassphrase_data()
{
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<QByteArray>("entered");
    QTest::addColumn<bool>("opens");
    QTest::newRow("the same") << right << right << true;
    QTest::newRow("another") << right << wrong << false;
    QTest::newRow("empty") << right << ""_ba << false;
    QTest::newRow("another case") << right << right.toUpper() << false;
    QTest::newRow("one character more") << right << right + "!" << false;
    QTest::newRow("one character less") << right << right.chopped(1) << false;
    QTest::newRow("a line end: the caller's to remove") << right << right + "\n" << false;
    QTest::newRow("entered decomposed") << "co\xc3\xb6rdinatie caf\xc3\xa9"_ba << "coo\xcc\x88rdinatie cafe\xcc\x81"_ba
                                        << true;
    QTest::newRow("entered composed") << "coo\xcc\x88rdinatie cafe\xcc\x81"_ba << "co\xc3\xb6rdinatie caf\xc3\xa9"_ba
                                      << true;
    QTest::newRow("without the accent") << "co\xc3\xb6rdinatie caf\xc3\xa9"_ba << "coordinatie cafe"_ba << false;
    QTest::newRow("up to a zero") << QByteArray("correct\0horse", 13) << "correct"_ba << false;
    QTest::newRow("with a zero") << QByteArray("correct\0horse", 13) << QByteArray("correct\0horse", 13) << true;
    QTest::newRow("bytes that are no UTF-8")
        << "\xff\xfe\xfd\xfc\xfb\xfa\xf9\xf8"_ba << "\xff\xfe\xfd\xfc\xfb\xfa\xf9\xf8"_ba << true;
    QTest::newRow("other bytes that are no UTF-8")
        << "\xff\xfe\xfd\xfc\xfb\xfa\xf9\xf8"_ba << "\xff\xfe\xfd\xfc\xfb\xfa\xf9\xf9"_ba << false;
}

void TestKeySlots::unlockWithPassphrase()
{
    QFETCH(QByteArray, passphrase);
    QFETCH(QByteArray, entered);
    QFETCH(bool, opens);
    const auto made = keySlots().create(secret(passphrase), quick);
    QVERIFY(made);
    const QByteArray before = contentOf(path());
    const auto opened = keySlots().unlockWithPassphrase(secret(entered));
    QCOMPARE(problemOf(opened), opens ? std::nullopt : std::optional(ErrorKind::Locked));
    if (opens)
        QCOMPARE(registryKey(*opened), registryKey(*made));
    QCOMPARE(contentOf(path()), before);
}

void TestKeySlots::productionStrength()
{
    QVERIFY(keySlots().create(secret(right), KdfStrength::Moderate));
    const auto slotList = keySlots().list();
    QVERIFY(slotList);
    QCOMPARE(slotList->first().kdf.passes, quint64(3));
    QCOMPARE(slotList->first().kdf.memoryBytes, quint64(256) << 20);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(keySlots().unlockWithPassphrase(secret(right)));
    qInfo("unlocking at moderate strength took %lld ms", timer.elapsed());
}

void TestKeySlots::opensFilesOfBefore()
{
    put(path(), contentOf(QStringLiteral(GOLDEN) + u"/keyslots-1.json"_s));
    const auto opened = keySlots().unlockWithPassphrase(secret("na\xc3\xafve wachtzin"_ba));
    QVERIFY(opened);
    QCOMPARE(opened->workspaceId(), u"32494c3307e48d1631676de2020ac7fd"_s);
    QCOMPARE(registryKey(*opened).toHex(), "abe3de7cdcbb86d2c6c15b03ab4eaf1ba46ccf4b7de07c053b9bc65c67be62ec"_ba);
    QCOMPARE(opened->proof("challenge").toHex(), "c42e942b3cd5b62610abf75ae81a33edd582a0f76701750a8d6125797329b044"_ba);
}

void TestKeySlots::renew()
{
    const QByteArray phrase = "na\xc3\xafve wachtzin zes woorden lang"_ba;
    put(path(), contentOf(QStringLiteral(GOLDEN) + u"/keyslots-1-16mib.json"_s));
    auto keys = keySlots().unlockWithPassphrase(secret(phrase));
    QVERIFY(keys);
    const QString oldId = keys->openedBy();
    QCOMPARE(keys->workspaceId(), u"a151b3baf1eb25953cd045979c128480"_s);
    const QByteArray before = contentOf(path());
    QVERIFY(keySlots().renew(*keys, secret(phrase), KdfStrength::Moderate));
    const auto slotList = keySlots().list();
    QCOMPARE(slotList->size(), 1);
    QCOMPARE(slotList->first().kdf.memoryBytes, quint64(256) << 20);
    QCOMPARE(slotList->first().kdf.passes, quint64(3));
    QVERIFY(slotList->first().id != oldId);
    QCOMPARE(keys->openedBy(), slotList->first().id);
    QVERIFY(readKeySlotFile(contentOf(path()))->version == 2 && readKeySlotFile(before)->version == 1);
    auto again = keySlots().unlockWithPassphrase(secret(phrase));
    QVERIFY(again);
    QCOMPARE(registryKey(*again).toHex(), "b11158a3bc0a04f65a19a92ab57802bab3b222645c0ade9f9f02ac3d353b5baf"_ba);
    const QByteArray after = contentOf(path());
    QVERIFY(keySlots().renew(*again, secret(phrase), KdfStrength::Moderate));
    QCOMPARE(contentOf(path()), after); // Once is enough.
}

void TestKeySlots::renewLeavesTestSlotsAlone()
{
    put(path(), contentOf(QStringLiteral(GOLDEN) + u"/keyslots-1.json"_s));
    auto keys = keySlots().unlockWithPassphrase(secret("na\xc3\xafve wachtzin"_ba));
    const KeySlot slot = keySlots().list()->first();
    QVERIFY(keySlots().renew(*keys, secret("na\xc3\xafve wachtzin"_ba), KdfStrength::Moderate));
    QCOMPARE(keySlots().list()->first(), slot);
    QCOMPARE(readKeySlotFile(contentOf(path()))->version, 2);
    QCOMPARE(contentOf(copy()), contentOf(path()));
}

void TestKeySlots::recovery()
{
    const UnlockedKeys keys = newWorkspace();
    const auto first = keySlots().renewRecovery(keys);
    QVERIFY(first);
    QCOMPARE(keySlots().list()->size(), 2);
    const auto opened = keySlots().unlock(recoveryText(*first));
    QVERIFY(opened);
    QCOMPARE(registryKey(*opened), registryKey(keys));
    QCOMPARE(opened->openedBy(), keySlots().list()->last().id);
    QVERIFY(keySlots().unlock(secret(right)));

    // The way back in when the passphrase is gone.
    QVERIFY(keySlots().addPassphraseSlot(*opened, secret("a second way in"_ba), quick));
    QVERIFY(keySlots().unlock(secret("a second way in"_ba)));

    const auto second = keySlots().renewRecovery(keys);
    QVERIFY(second);
    QCOMPARE(keySlots().list()->size(), 3);
    QCOMPARE(problemOf(keySlots().unlock(recoveryText(*first))), ErrorKind::Locked);
    QVERIFY(keySlots().unlock(recoveryText(*second)));

    QByteArray slip = recoveryText(*second).view().toByteArray();
    slip[8] = slip[8] == '7' ? '8' : '7';
    const auto problem = keySlots().unlock(secret(slip));
    QCOMPARE(problemOf(problem), ErrorKind::Locked);
    QVERIFY2(problem.error().detail.contains("group 2"_L1), qPrintable(problem.error().detail));
    const QList<KeySlot> slotList = *keySlots().list();
    for (const KeySlot &slot : slotList) {
        if (slot.kind == KeySlot::Kind::Passphrase && slot.id != keys.openedBy())
            QVERIFY(keySlots().removeSlot(keys, slot.id));
    }
    QCOMPARE(keySlots().removeSlot(keys, keys.openedBy()), Status(failure(ErrorKind::Refused, u"only-recovery-left"_s)));
}

/// Who has the code of one workspace has none of another, even with the slot copied.
void TestKeySlots::recoveryIsBoundToItsWorkspace()
{
    const UnlockedKeys keys = newWorkspace();
    const auto code = keySlots().renewRecovery(keys);
    KeySlotFile file = *readKeySlotFile(contentOf(path()));
    file.slotList.last().id = QString(32, u'9');
    KeySlotText text = writeKeySlotFile(file);
    text.setMac(QByteArray::fromHex(findMac(contentOf(path()))->mac().toByteArray()));
    put(path(), text.bytes);
    QFile::remove(copy());
    QCOMPARE(problemOf(keySlots().unlockWithRecoveryCode(*code)), ErrorKind::Locked);
}

void TestKeySlots::keepsSecretsOut()
{
    MemoryKeychain keychain;
    const UnlockedKeys keys = newWorkspace();
    QVERIFY(waitFor(keySlots().addKeychainSlot(keys, keychain)));
    QVERIFY(keySlots().addStaff(keys, secret("another long one"_ba), quick));
    const QList<QByteArray> secrets {right, "another long one"_ba, registryKey(keys), keychain.entries.begin()->second.view().toByteArray()};
    for (const QFileInfo &file : QDir(m_folder->path()).entryInfoList(QDir::Files | QDir::Hidden)) {
        const QByteArray bytes = contentOf(file.filePath());
        for (const QByteArray &kept : secrets) {
            QVERIFY(!bytes.contains(kept));
            QVERIFY(!bytes.contains(kept.toHex()));
            QVERIFY(!bytes.contains(kept.toBase64()));
        }
    }
}

void TestKeySlots::changePassphrase()
{
    const UnlockedKeys keys = newWorkspace();
    const QString oldId = keySlots().list()->first().id;
    const auto slot = keySlots().changePassphrase(keys, secret("another long one"_ba), quick);
    QVERIFY(slot);
    QVERIFY(slot->id != oldId);
    QCOMPARE(*keySlots().list(), QList {*slot});
    QCOMPARE(problemOf(keySlots().unlockWithPassphrase(secret(right))), ErrorKind::Locked);
    const auto opened = keySlots().unlockWithPassphrase(secret("another long one"_ba));
    QVERIFY(opened);
    QCOMPARE(registryKey(*opened), registryKey(keys));
    QCOMPARE(contentOf(copy()), contentOf(path())); // So the old passphrase doesn't open the copy either.
}

void TestKeySlots::changePassphraseRefuses()
{
    const UnlockedKeys keys = newWorkspace();
    const auto code = keySlots().renewRecovery(keys);
    const UnlockedKeys recovered = *keySlots().unlockWithRecoveryCode(*code);
    const QByteArray before = contentOf(path());
    QCOMPARE(keySlots().changePassphrase(recovered, secret("another long one"_ba), quick).error(),
        (Error {ErrorKind::Refused, u"not-a-passphrase-slot"_s}));
    QCOMPARE(keySlots().changePassphrase(keys, secret("short"_ba), quick).error(),
        (Error {ErrorKind::Refused, u"passphrase-length"_s}));
    QCOMPARE(contentOf(path()), before);
}

void TestKeySlots::addPassphraseSlot()
{
    const UnlockedKeys keys = newWorkspace();
    QVERIFY(keySlots().addPassphraseSlot(keys, secret("a second way in"_ba), quick));
    QCOMPARE(problemOf(keySlots().addPassphraseSlot(keys, secret("short"_ba), quick)), ErrorKind::Refused);
    QCOMPARE(keySlots().list()->size(), 2);
    for (const QByteArray &passphrase : {right, "a second way in"_ba}) {
        const auto opened = keySlots().unlockWithPassphrase(secret(passphrase));
        QVERIFY(opened);
        QCOMPARE(registryKey(*opened), registryKey(keys));
    }
    QCOMPARE(problemOf(keySlots().unlockWithPassphrase(secret(wrong))), ErrorKind::Locked);
    // Changing one leaves the other alone.
    const UnlockedKeys second = *keySlots().unlockWithPassphrase(secret("a second way in"_ba));
    QVERIFY(keySlots().changePassphrase(second, secret("a third way in"_ba), quick));
    QVERIFY(keySlots().unlockWithPassphrase(secret(right)));
}

void TestKeySlots::removeSlot()
{
    const UnlockedKeys keys = newWorkspace();
    const QString first = keySlots().list()->first().id;
    QCOMPARE(keySlots().removeSlot(keys, first), Status(failure(ErrorKind::Refused, u"last-slot"_s)));
    const auto second = keySlots().addPassphraseSlot(keys, secret("a second way in"_ba), quick);
    QVERIFY(second);
    QCOMPARE(problemOf(keySlots().removeSlot(keys, u"nothing"_s)), ErrorKind::Usage);
    QVERIFY(keySlots().removeSlot(keys, first));
    QCOMPARE(problemOf(keySlots().unlockWithPassphrase(secret(right))), ErrorKind::Locked);
    QVERIFY(keySlots().unlockWithPassphrase(secret("a second way in"_ba)));
    QCOMPARE(keySlots().removeSlot(keys, second->id), Status(failure(ErrorKind::Refused, u"last-slot"_s)));
    QCOMPARE(keySlots().list()->size(), 1);
}

void TestKeySlots::slotsAreLimited()
{
    const UnlockedKeys keys = newWorkspace();
    for (int i = 1; i < mostSlots; ++i)
        QVERIFY(keySlots().addPassphraseSlot(keys, secret(right), quick));
    const QByteArray before = contentOf(path());
    QCOMPARE(keySlots().addPassphraseSlot(keys, secret(right), quick).error(),
        (Error {ErrorKind::Refused, u"too-many-slots"_s}));
    QCOMPARE(contentOf(path()), before);
    QVERIFY(keySlots().unlockWithPassphrase(secret(right)));
}

void TestKeySlots::keysOfAnotherWorkspaceChangeNothing()
{
    const QTemporaryDir elsewhere;
    UnlockedKeys foreign = *KeySlots(elsewhere.path()).create(secret(right), quick);
    newWorkspace();
    const QByteArray before = contentOf(path());
    MemoryKeychain keychain;
    QCOMPARE(problemOf(keySlots().addPassphraseSlot(foreign, secret(right), quick)), ErrorKind::Damaged);
    QCOMPARE(problemOf(waitFor(keySlots().addKeychainSlot(foreign, keychain))), ErrorKind::Damaged);
    QCOMPARE(problemOf(keySlots().removeSlot(foreign, keySlots().list()->first().id)), ErrorKind::Damaged);
    QCOMPARE(problemOf(keySlots().addStaff(foreign, secret(right), quick)), ErrorKind::Damaged);
    QCOMPARE(contentOf(path()), before);
    QVERIFY(keychain.entries.empty());
}

void TestKeySlots::everyByteIsNoticed_data()
{
    QTest::addColumn<bool>("withCopy");
    QTest::newRow("beside the copy") << true;
    QTest::newRow("without a copy") << false;
}

void TestKeySlots::everyByteIsNoticed()
{
    QFETCH(bool, withCopy);
    MemoryKeychain keychain;
    QVERIFY(waitFor(keySlots().addKeychainSlot(newWorkspace(), keychain)));
    const QByteArray good = contentOf(path());
    if (!withCopy)
        QVERIFY(QFile::remove(copy()));
    const qsizetype version = good.indexOf("\"version\": ") + 11;
    // A neighbouring digit, one white space for another, the other case, no ASCII.
    static constexpr std::array masks {0x01, 0x07, 0x20, 0x80};
    for (qsizetype i = 0; i < good.size() * qsizetype(masks.size()); ++i) {
        const qsizetype at = i / qsizetype(masks.size());
        QByteArray bytes = good;
        bytes[at] = char(bytes[at] ^ masks[size_t(i) % masks.size()]);
        put(path(), bytes);
        const auto opened = keySlots().unlockWithPassphrase(secret(right));
        const auto problem = problemOf(opened);
        // Without the copy an altered version can't be told from a new one.
        const bool expected
            = problem == ErrorKind::Damaged || (!withCopy && at == version && problem == ErrorKind::TooNew);
        QVERIFY2(expected, qPrintable(u"byte %1, change %2"_s.arg(at).arg(i % 4)));
        if (withCopy)
            QVERIFY2(opened.error().detail.contains(u"copy"), qPrintable(opened.error().detail));
        QCOMPARE(contentOf(path()), bytes); // Nothing is mended behind one's back.
    }
    if (withCopy)
        QCOMPARE(contentOf(copy()), good);
}

void TestKeySlots::everyByteCounts_data()
{
    QTest::addColumn<int>("change");
    QTest::newRow("cut off before it") << 0;
    QTest::newRow("lost") << 1;
    QTest::newRow("doubled") << 2;
    QTest::newRow("a space before it") << 3;
    QTest::newRow("a zero instead") << 4;
}

void TestKeySlots::everyByteCounts()
{
    QFETCH(int, change);
    newWorkspace();
    const QByteArray good = contentOf(path());
    for (qsizetype at = 0; at < good.size(); ++at) {
        QByteArray bytes = good;
        switch (change) {
        case 0:
            bytes.truncate(at);
            break;
        case 1:
            bytes.remove(at, 1);
            break;
        case 2:
            bytes.insert(at, good[at]);
            break;
        case 3:
            bytes.insert(at, ' ');
            break;
        case 4:
            bytes[at] = '\0';
            break;
        }
        put(path(), bytes);
        QVERIFY2(problemOf(keySlots().unlockWithPassphrase(secret(right))) == ErrorKind::Damaged,
            qPrintable(u"byte %1"_s.arg(at)));
    }
}

/// Who knows no passphrase puts the slot of a workspace of their own into the file.
void TestKeySlots::forgedSlotsDoNotOpen()
{
    const QTemporaryDir elsewhere;
    const KeySlots theirs(elsewhere.path());
    QVERIFY(theirs.create(secret("known to them"_ba), quick));
    newWorkspace();
    KeySlotFile file = *readKeySlotFile(contentOf(path()));
    const KeySlotFile foreign = *readKeySlotFile(contentOf(elsewhere.filePath(u"keyslots.json"_s)));
    const QByteArray mac = findMac(contentOf(path()))->mac().toByteArray();

    // On purpose, so with a checksum that holds.
    const auto forge = [&](const KeySlotFile &forged) {
        KeySlotText text = writeKeySlotFile(forged);
        text.setMac(QByteArray::fromHex(mac));
        put(path(), text.bytes);
        QFile::remove(copy());
    };
    file.slotList.append(foreign.slotList);
    file.staff.append(foreign.staff);
    forge(file); // Bound to another workspace.
    QCOMPARE(problemOf(keySlots().unlockWithPassphrase(secret("known to them"_ba))), ErrorKind::Locked);
    QCOMPARE(problemOf(keySlots().unlockWithPassphrase(secret(right))), ErrorKind::Damaged);
    file.workspaceId = foreign.workspaceId;
    forge(file); // Now it opens, to a key that has not made this MAC.
    QCOMPARE(problemOf(keySlots().unlockWithPassphrase(secret("known to them"_ba))), ErrorKind::Damaged);
    QCOMPARE(problemOf(keySlots().unlockWithPassphrase(secret(right))), ErrorKind::Locked);
}

void TestKeySlots::restoreCopy()
{
    const QByteArray key = registryKey(newWorkspace());
    const QByteArray good = contentOf(path());
    put(path(), "damage");
    QCOMPARE(problemOf(keySlots().unlockWithPassphrase(secret(right))), ErrorKind::Damaged);
    QVERIFY(keySlots().exist());
    QVERIFY(keySlots().restoreCopy());
    QCOMPARE(contentOf(path()), good);
    QCOMPARE(contentOf(path(u"keyslots.json.damaged"_s)), "damage"_ba);
    const auto opened = keySlots().unlockWithPassphrase(secret(right));
    QVERIFY(opened);
    QCOMPARE(registryKey(*opened), key);
    QVERIFY(keySlots().addPassphraseSlot(*opened, secret(right), quick));
    QVERIFY(!QFile::exists(path(u"keyslots.json.damaged"_s)));

    put(path(), "damage");
    put(copy(), "damage as well");
    QCOMPARE(problemOf(keySlots().restoreCopy()), ErrorKind::Damaged);
    QCOMPARE(contentOf(path()), "damage"_ba);
}

void TestKeySlots::damagedCopyIsRenewed()
{
    newWorkspace();
    const QByteArray good = contentOf(path());
    for (const QByteArray &bytes :
        {"damage"_ba, QByteArray(), good.chopped(1), QByteArray(good).replace("passphrase", "passphrasf")}) {
        put(copy(), bytes);
        QCOMPARE(problemOf(keySlots().unlockWithPassphrase(secret(wrong))), ErrorKind::Locked);
        QCOMPARE(contentOf(copy()), bytes);
        QVERIFY(keySlots().unlockWithPassphrase(secret(right)));
        QCOMPARE(contentOf(copy()), good);
    }
}

void TestKeySlots::missingFiles_data()
{
    QTest::addColumn<bool>("file");
    QTest::addColumn<bool>("copyToo");
    QTest::addColumn<int>("kind"); // -1: it opens.
    QTest::newRow("the file") << true << false << int(ErrorKind::Damaged);
    QTest::newRow("the copy") << false << true << -1;
    QTest::newRow("both") << true << true << int(ErrorKind::NotFound);
}

void TestKeySlots::missingFiles()
{
    QFETCH(bool, file);
    QFETCH(bool, copyToo);
    newWorkspace();
    QVERIFY(!file || QFile::remove(path()));
    QVERIFY(!copyToo || QFile::remove(copy()));
    const auto opened = keySlots().unlockWithPassphrase(secret(right));
    QTEST(opened ? -1 : int(opened.error().kind), "kind");
    if (file && !copyToo) {
        // It isn't overwritten by a new one, and can be put back.
        QCOMPARE(problemOf(keySlots().create(secret(right), quick)), ErrorKind::Refused);
        QVERIFY(keySlots().restoreCopy());
        QVERIFY(keySlots().unlockWithPassphrase(secret(right)));
    }
}

void TestKeySlots::newerVersionIsLeftAlone()
{
    UnlockedKeys keys = newWorkspace();
    const QByteArray newer = R"({"format": "parley-keyslots", "version": 4, "slots": {}})"_ba;
    put(path(), newer);
    QCOMPARE(problemOf(keySlots().unlockWithPassphrase(secret(right))), ErrorKind::TooNew);
    QCOMPARE(problemOf(keySlots().list()), ErrorKind::TooNew);
    QCOMPARE(problemOf(keySlots().addStaff(keys, secret(right), quick)), ErrorKind::TooNew);
    QCOMPARE(contentOf(path()), newer);
}

void TestKeySlots::interruptedWriting()
{
    newWorkspace();
    const QByteArray good = contentOf(path());
    put(path(u"keyslots.json.Ab12Cd"_s), good.left(good.size() / 2));
    put(path(u"keyslots.json.bak.Ab12Cd"_s), {});
    const auto opened = keySlots().unlockWithPassphrase(secret(right));
    QVERIFY(opened);
    QVERIFY(keySlots().addPassphraseSlot(*opened, secret(right), quick));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), (QStringList {u"keyslots.json"_s, u"keyslots.json.bak"_s}));
}

void TestKeySlots::changeCutOffBetweenFileAndCopy()
{
    const UnlockedKeys keys = newWorkspace();
    const QByteArray before = contentOf(copy());
    QVERIFY(keySlots().changePassphrase(keys, secret("another long one"_ba), quick));
    put(copy(), before);
    QCOMPARE(problemOf(keySlots().unlockWithPassphrase(secret(wrong))), ErrorKind::Locked);
    QVERIFY(keySlots().unlockWithPassphrase(secret("another long one"_ba)));
    QCOMPARE(contentOf(copy()), contentOf(path()));
    QCOMPARE(problemOf(keySlots().unlockWithPassphrase(secret(right))), ErrorKind::Locked);
}

void TestKeySlots::killedWhileChanging()
{
#ifdef Q_OS_UNIX
    const QByteArray key = registryKey(newWorkspace());
    const QList<QByteArray> passphrases {right, "another long one"_ba};
    for (int round = 0; round < 40; ++round) {
        int pipeEnds[2];
        QCOMPARE(pipe(pipeEnds), 0);
        const pid_t child = fork();
        if (child == 0) {
            // Says when it starts and after each change, so the parent's kill falls somewhere into the next one.
            for (qsizetype i = 0;; ++i) {
                if (write(pipeEnds[1], "x", 1) != 1)
                    _exit(1);
                auto opened = keySlots().unlockWithPassphrase(secret(passphrases[i % 2]));
                const qsizetype next = opened ? (i + 1) % 2 : i % 2;
                if (!opened)
                    opened = keySlots().unlockWithPassphrase(secret(passphrases[(i + 1) % 2]));
                std::ignore = keySlots().changePassphrase(*opened, secret(passphrases[next]), quick);
            }
        }
        QVERIFY(child > 0);
        char said = 0;
        for (int i = 0; i <= round % 4; ++i)
            QCOMPARE(read(pipeEnds[0], &said, 1), ssize_t(1));
        for (const QDeadlineTimer moment(std::chrono::microseconds(round * 50)); !moment.hasExpired();) { }
        kill(child, SIGKILL);
        QCOMPARE(waitpid(child, nullptr, 0), child);
        close(pipeEnds[0]);
        close(pipeEnds[1]);

        auto opened = keySlots().unlockWithPassphrase(secret(passphrases[0]));
        if (!opened)
            opened = keySlots().unlockWithPassphrase(secret(passphrases[1]));
        QVERIFY(opened);
        QCOMPARE(registryKey(*opened), key);
        QCOMPARE(contentOf(copy()), contentOf(path()));
    }
#else
    QSKIP("needs fork()");
#endif
}

void TestKeySlots::keychainSlot()
{
    MemoryKeychain keychain;
    const auto made = waitFor(keySlots().createWithKeychain(keychain));
    QVERIFY(made);
    const auto slotList = keySlots().list();
    QCOMPARE(slotList->size(), 1);
    QCOMPARE(slotList->first().kind, KeySlot::Kind::Keychain);
    QCOMPARE(keychain.entries.size(), size_t(1));
    QCOMPARE(keychain.entries.begin()->first, slotList->first().id);
    QCOMPARE(keychain.entries.begin()->second.size(), keyBytes);

    const auto opened = waitFor(keySlots().unlockWithKeychain(keychain));
    QVERIFY(opened);
    QCOMPARE(registryKey(*opened), registryKey(*made));
    QCOMPARE(problemOf(keySlots().unlockWithPassphrase(secret(right))), ErrorKind::Locked);
    QCOMPARE(problemOf(waitFor(keySlots().createWithKeychain(keychain))), ErrorKind::Refused);
    QCOMPARE(problemOf(keySlots().removeSlot(*opened, slotList->first().id)), ErrorKind::Refused);
    QVERIFY(keySlots().addPassphraseSlot(*opened, secret(right), quick));
    QVERIFY(keySlots().unlockWithPassphrase(secret(right)));
}

void TestKeySlots::keychainSlotBesidePassphrase()
{
    MemoryKeychain keychain;
    const UnlockedKeys keys = newWorkspace();
    QCOMPARE(problemOf(waitFor(keySlots().unlockWithKeychain(keychain))), ErrorKind::NotFound);
    QVERIFY(keychain.asked.isEmpty());
    const auto first = waitFor(keySlots().addKeychainSlot(keys, keychain));
    const auto second = waitFor(keySlots().addKeychainSlot(keys, keychain));
    QVERIFY(first && second);
    QVERIFY(waitFor(keySlots().unlockWithKeychain(keychain)));
    QVERIFY(keySlots().unlockWithPassphrase(secret(right)));

    // On another machine only the second slot has its entry.
    keychain.entries.erase(first->id);
    keychain.asked.clear();
    const auto opened = waitFor(keySlots().unlockWithKeychain(keychain));
    QVERIFY(opened);
    QCOMPARE(registryKey(*opened), registryKey(keys));
    QCOMPARE(keychain.asked, (QStringList {u"read "_s + first->id, u"read "_s + second->id}));

    QVERIFY(keySlots().removeSlot(keys, second->id));
    QCOMPARE(problemOf(waitFor(keySlots().unlockWithKeychain(keychain))), ErrorKind::NotFound);
    // What is left in the keychain opens nothing.
    QCOMPARE(keychain.entries.count(second->id), size_t(1));
}

void TestKeySlots::keychainTrouble_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("there is none") << ErrorKind::NotFound;
    QTest::newRow("the person says no") << ErrorKind::Cancelled;
    QTest::newRow("it denies") << ErrorKind::Locked;
    QTest::newRow("it does not answer") << ErrorKind::TimedOut;
    QTest::newRow("it has a fault") << ErrorKind::Storage;
}

void TestKeySlots::keychainTrouble()
{
    QFETCH(ErrorKind, kind);
    MemoryKeychain keychain;
    keychain.trouble = Error {kind, u"keychain: trouble"_s};
    QCOMPARE(waitFor(keySlots().createWithKeychain(keychain)).error(), *keychain.trouble);
    QVERIFY(!keySlots().exist());

    const UnlockedKeys keys = newWorkspace();
    const QByteArray before = contentOf(path());
    QCOMPARE(waitFor(keySlots().addKeychainSlot(keys, keychain)).error(), *keychain.trouble);
    QCOMPARE(contentOf(path()), before);

    keychain.trouble.reset();
    QVERIFY(waitFor(keySlots().addKeychainSlot(keys, keychain)));
    keychain.trouble = Error {kind, u"keychain: trouble"_s};
    QCOMPARE(waitFor(keySlots().unlockWithKeychain(keychain)).error(), *keychain.trouble);
}

void TestKeySlots::keychainIsCleanedUp()
{
    MemoryKeychain keychain;
    const UnlockedKeys keys = newWorkspace();
    put(path(), "damage");
    QCOMPARE(problemOf(waitFor(keySlots().addKeychainSlot(keys, keychain))), ErrorKind::Damaged);
    QVERIFY(keychain.entries.empty());
    m_folder->remove();
    QCOMPARE(problemOf(waitFor(keySlots().createWithKeychain(keychain))), ErrorKind::ReadOnly);
    QVERIFY(keychain.entries.empty());
}

void TestKeySlots::keychainDamage()
{
    MemoryKeychain keychain;
    const QByteArray key = registryKey(*waitFor(keySlots().createWithKeychain(keychain)));
    const KeySlot slot = keySlots().list()->first();
    const QByteArray good = contentOf(path());

    // One digit of the wrapped key: the copy still opens.
    QByteArray bytes = good;
    const qsizetype at = bytes.indexOf(slot.key.sealed.toHex());
    bytes[at] = bytes[at] == '0' ? '1' : '0';
    put(path(), bytes);
    QCOMPARE(problemOf(waitFor(keySlots().unlockWithKeychain(keychain))), ErrorKind::Damaged);
    QVERIFY(keySlots().restoreCopy());
    QCOMPARE(registryKey(*waitFor(keySlots().unlockWithKeychain(keychain))), key);

    // Another secret under the same name, and one of a wrong length.
    for (const QByteArray &other : {QByteArray(keyBytes, 'x'), "short"_ba, QByteArray()}) {
        keychain.entries[slot.id] = secret(other);
        QCOMPARE(problemOf(waitFor(keySlots().unlockWithKeychain(keychain))), ErrorKind::Locked);
    }
}

QTEST_GUILESS_MAIN(TestKeySlots)
#include "tst_keyslots.moc"
