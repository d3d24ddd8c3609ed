// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keyslots.h"
#include "core/secrets/recoverycode.h"
#include "core/store/connection.h"
#include "core/workspace/workspace.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_LINUX
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace parley;
using namespace Qt::StringLiterals;

/// Looks through all memory of this process for keys and passphrases after they should be gone.
class TestKeyMemory : public QObject {
    Q_OBJECT
private slots:
    void findsWhatIsThere();
    void nothingIsLeft();
    void agentHasNoKeyOfOthers();
};

namespace {

/// A secret as it is kept here, so that looking for it does not find the one who looks.
class Masked {
public:
    Masked(const char *name, QByteArrayView secret)
        : m_name(name)
        , m_bytes(secret.size(), Qt::Uninitialized)
    {
        for (qsizetype i = 0; i < secret.size(); ++i)
            m_bytes[i] = char(secret[i] ^ mask);
    }

    /// As another process has masked it.
    static Masked fromMasked(const char *name, const QByteArray &bytes)
    {
        Masked masked(name, {});
        masked.m_bytes = bytes;
        return masked;
    }
    const QByteArray &bytes() const { return m_bytes; }

    const char *name() const { return m_name; }

    int occurrencesIn(const char *bytes, qsizetype size) const
    {
        int count = 0;
        for (qsizetype at = 0; at + m_bytes.size() <= size; ++at) {
            qsizetype i = 0;
            while (i < m_bytes.size() && (bytes[at + i] ^ mask) == m_bytes[i])
                ++i;
            count += i == m_bytes.size() ? 1 : 0;
        }
        return count;
    }

private:
    static constexpr char mask = 0x5a;

    const char *m_name;
    QByteArray m_bytes;
};

struct Region {
    quint64 from = 0;
    quint64 to = 0;
};

QList<Region> writableRegions()
{
    QFile maps(u"/proc/self/maps"_s);
    QList<Region> regions;
    if (!maps.open(QIODevice::ReadOnly))
        return regions;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() < 2 || !words[1].startsWith("rw") || line.contains("[vvar"))
            continue;
        const QList<QByteArray> ends = words[0].split('-');
        regions.append({ends[0].toULongLong(nullptr, 16), ends[1].toULongLong(nullptr, 16)});
    }
    return regions;
}

/// By name, how often each is found.
QMap<QByteArray, int> foundInMemory(const QList<Masked> &secrets)
{
    QMap<QByteArray, int> found;
    for (const Region &region : writableRegions()) {
        const auto *bytes = reinterpret_cast<const char *>(region.from);
        for (const Masked &secret : secrets) {
            if (const int count = secret.occurrencesIn(bytes, qsizetype(region.to - region.from)); count > 0)
                found[secret.name()] += count;
        }
    }
    return found;
}

} // namespace

void TestKeyMemory::findsWhatIsThere()
{
#ifdef Q_OS_LINUX
    const SecretBytes code = newRecoveryCode();
    const Masked masked("code", code.view());
    const QByteArray copy = code.view().toByteArray();
    QCOMPARE(foundInMemory({masked}).value("code") > 1, true);
    QVERIFY(!copy.isEmpty());
#else
    QSKIP("reads Linux's list of memory");
#endif
}

/// In a process of its own, so that what making it leaves behind is not found here.
static bool makeWorkspace(const QString &folder, const SecretBytes &phrase)
{
#ifdef Q_OS_LINUX
    const pid_t child = fork();
    if (child == 0) {
        auto keys = KeySlots(folder).create(phrase, KdfStrength::ForTests);
        const SystemClock clock;
        const auto workspace = Workspace::create(folder, std::move(*keys), clock, true);
        Organisation organisation;
        organisation.name = u"Zonnestroom"_s;
        _exit(workspace && (*workspace)->addOrganisation(organisation, {}) ? 0 : 1);
    }
    int status = 1;
    return waitpid(child, &status, 0) == child && status == 0;
#else
    return false;
#endif
}

/// A day's work: unlock, open the register and an inbox, lock.
void TestKeyMemory::nothingIsLeft()
{
#ifdef Q_OS_LINUX
    const QTemporaryDir folder;
    QList<Masked> secrets;
    {
        const SecretBytes phrase = newRecoveryCode().toHex(); // Nobody's, and in no binary.
        secrets.append({"passphrase", phrase.view()});
        QVERIFY(makeWorkspace(folder.path(), phrase));
        auto keys = KeySlots(folder.path()).unlock(phrase);
        QVERIFY(keys);
        const SecretBytes registry = *keys->databaseKey(u"registry"_s);
        secrets.append({"registry key", registry.view()});
        secrets.append({"registry key in hex", registry.toHex().view()});
        const SecretBytes code = *KeySlots(folder.path()).renewRecovery(*keys);
        secrets.append({"recovery code", code.view()});
        secrets.append({"recovery code as text", recoveryText(code).view()});
        QVERIFY(KeySlots(folder.path()).unlock(recoveryText(code)));
        const SystemClock clock;
        const auto workspace = Workspace::open(folder.path(), std::move(*keys), clock, Workspace::Access::Write);
        QVERIFY(workspace);
        const auto inbox = (*workspace)->inboxFile((*workspace)->organisations()->first());
        QVERIFY(inbox);
        secrets.append({"inbox key", inbox->key.view()});
        secrets.append({"inbox key in hex", inbox->key.toHex().view()});
        const auto connection = Connection::open({.path = inbox->path, .key = inbox->key.clone(), .role = Connection::Role::Writer});
        QVERIFY(connection);
        QVERIFY((*connection)->number("t", "SELECT count(*) FROM message"));
    }
    const auto found = foundInMemory(secrets);
    QVERIFY2(found.isEmpty(), found.isEmpty() ? "" : found.firstKey() + " x " + QByteArray::number(found.first()));
#else
    QSKIP("reads Linux's list of memory");
#endif
}

#ifdef Q_OS_LINUX
/// In a process of its own: a workspace with an agent. The keys that are not for the agent come back masked.
static QList<Masked> makeWorkspaceWithAgent(const QString &folder, const SecretBytes &phrase)
{
    const QList<const char *> names {"cases", "rights", "administration", "inbox"};
    int ends[2];
    if (::pipe(ends) != 0)
        return {};
    const pid_t child = fork();
    if (child == 0) {
        auto keys = KeySlots(folder).create(newRecoveryCode().toHex(), KdfStrength::ForTests);
        const SystemClock clock;
        const auto workspace = Workspace::create(folder, std::move(*keys), clock, true);
        Organisation organisation;
        organisation.name = u"Zonnestroom"_s;
        const auto added = (*workspace)->addOrganisation(organisation, {});
        StaffMember agent;
        agent.name = u"Agnes"_s;
        agent.roles = Role::Agent;
        Staffing &staff = (*workspace)->staffing();
        bool isDone = added && staff.add(agent, phrase, KdfStrength::ForTests);
        for (const char *name : names) {
            QString key = QString::fromLatin1(name);
            if (key == "rights"_L1 || key == "inbox"_L1)
                key += u'/' + added->uuid;
            const QByteArray masked = Masked(name, staff.key(key)->view()).bytes();
            isDone = isDone && ::write(ends[1], masked.constData(), size_t(masked.size())) == masked.size();
        }
        _exit(isDone ? 0 : 1);
    }
    ::close(ends[1]);
    QList<Masked> secrets;
    for (const char *name : names) {
        QByteArray masked(keyBytes, Qt::Uninitialized);
        if (::read(ends[0], masked.data(), size_t(masked.size())) == masked.size())
            secrets.append(Masked::fromMasked(name, masked));
    }
    ::close(ends[0]);
    int status = 1;
    return waitpid(child, &status, 0) == child && status == 0 ? secrets : QList<Masked>();
}
#endif

/// An agent at work, with the register and an inbox open: nowhere in the process is a key of the data protection officer.
void TestKeyMemory::agentHasNoKeyOfOthers()
{
#ifdef Q_OS_LINUX
    const QTemporaryDir folder;
    const SecretBytes phrase = newRecoveryCode().toHex();
    const QList<Masked> secrets = makeWorkspaceWithAgent(folder.path(), phrase);
    QCOMPARE(secrets.size(), 4);
    auto keys = KeySlots(folder.path()).unlock(phrase);
    QVERIFY(keys);
    const SystemClock clock;
    const auto workspace = Workspace::open(folder.path(), std::move(*keys), clock, Workspace::Access::Write);
    QVERIFY(workspace);
    const auto inbox = (*workspace)->inboxFile((*workspace)->organisations()->first());
    QVERIFY(inbox);
    const auto connection = Connection::open({.path = inbox->path, .key = inbox->key.clone(), .role = Connection::Role::Writer});
    QVERIFY(connection);
    const auto found = foundInMemory(secrets);
    QVERIFY(found.value("inbox") > 0); // So it looks in the right places.
    QCOMPARE(found.keys(), QByteArrayList {"inbox"});
#else
    QSKIP("reads Linux's list of memory");
#endif
}

QTEST_GUILESS_MAIN(TestKeyMemory)
#include "tst_keymemory.moc"
