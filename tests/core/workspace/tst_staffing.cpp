// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/inboxwriter.h"
#include "core/secrets/keyslots.h"
#include "core/workspace/backup.h"
#include "core/workspace/databaserewrite.h"
#include "core/workspace/workspace.h"

#include <QDir>
#include <QDirIterator>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace parley;
using namespace Qt::StringLiterals;

/// Several people, two organisations, and real files.
class TestStaffing : public QObject {
    Q_OBJECT
private slots:
    void init();
    void alone();
    void keysByRole_data();
    void keysByRole();
    void oneOrganisation();
    void acts();
    void refusals();
    void forgedRecord();
    void revokedRole();
    void replayedRecord();
    void removed();
    void killedWhileRenewing();

private:
    Result<std::unique_ptr<Workspace>> open(const QByteArray &phrase, Workspace::Access access = Workspace::Access::Write);
    /// The lead of all: administrator, data protection officer and the rest.
    std::unique_ptr<Workspace> first() { return std::move(*open(firstPhrase)); }
    static Result<StaffMember> add(Workspace &workspace, const QString &name, Roles roles, QList<OrganisationId> only = {});
    static QByteArray phraseOf(const QString &name) { return "wachtzin van "_ba + name.toUtf8(); }

    static inline const QByteArray firstPhrase = "wachtzin van de eerste"_ba;
    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock {QDateTime::fromString(u"2026-11-23T12:00:00Z"_s, Qt::ISODate)};
    Organisation m_sun;
    Organisation m_wind;
};

namespace {

constexpr KdfStrength quick = KdfStrength::ForTests;

QString ruleOf(const auto &result)
{
    return result ? u"none"_s : result.error().detail;
}

} // namespace

Result<std::unique_ptr<Workspace>> TestStaffing::open(const QByteArray &phrase, Workspace::Access access)
{
    auto keys = KeySlots(m_folder->path()).unlockWithPassphrase(SecretBytes::fromBytes(phrase));
    if (!keys)
        return std::unexpected(keys.error());
    return Workspace::open(m_folder->path(), std::move(*keys), m_clock, access);
}

void TestStaffing::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto keys = KeySlots(m_folder->path()).create(SecretBytes::fromBytes(firstPhrase), quick);
    const auto workspace = Workspace::create(m_folder->path(), std::move(*keys), m_clock, true);
    QVERIFY(workspace);
    Organisation organisation;
    organisation.name = u"Zonnestroom"_s;
    m_sun = *(*workspace)->addOrganisation(organisation, {});
    organisation.name = u"Windkracht"_s;
    m_wind = *(*workspace)->addOrganisation(organisation, {});
}

Result<StaffMember> TestStaffing::add(Workspace &workspace, const QString &name, Roles roles, QList<OrganisationId> only)
{
    StaffMember member;
    member.name = name;
    member.roles = roles;
    member.everywhere = only.isEmpty();
    member.organisations = only;
    return workspace.staffing().add(member, SecretBytes::fromBytes(phraseOf(name)), quick);
}

/// Who works alone has every role and notices nothing of it.
void TestStaffing::alone()
{
    const auto workspace = first();
    QCOMPARE(workspace->roles(), allRoles());
    const auto all = workspace->staffing().all();
    QCOMPARE(all->size(), 1);
    QVERIFY(all->first().name.isEmpty());
    for (const QString &key : {u"administration"_s, u"cases"_s, inboxKeyName(m_sun.uuid), u"rights/"_s + m_wind.uuid})
        QVERIFY2(workspace->staffing().key(key), qPrintable(key));
    QVERIFY(workspace->staffing().keysDue()->isEmpty());
}

void TestStaffing::keysByRole_data()
{
    QTest::addColumn<Roles>("roles");
    QTest::addColumn<QString>("kinds"); // Of keys: inbox, rights, cases, administration.
    QTest::newRow("agent") << Roles(Role::Agent) << u"i"_s;
    QTest::newRow("lead") << Roles(Role::Lead) << u"i"_s;
    QTest::newRow("dpo") << Roles(Role::Dpo) << u"irc"_s;
    QTest::newRow("auditor") << Roles(Role::Auditor) << QString();
    QTest::newRow("administrator") << Roles(Role::Administrator) << u"ia"_s;
    QTest::newRow("auditor and dpo") << (Role::Auditor | Role::Dpo) << u"irc"_s;
}

void TestStaffing::keysByRole()
{
    QFETCH(Roles, roles);
    QFETCH(QString, kinds);
    QVERIFY(add(*first(), u"Sanne"_s, roles));
    auto sanne = open(phraseOf(u"Sanne"_s));
    QVERIFY(sanne);
    QCOMPARE((*sanne)->roles(), roles);
    const auto has = [&](const QString &key) { return (*sanne)->staffing().key(key).has_value(); };
    for (const Organisation &organisation : {m_sun, m_wind}) {
        QCOMPARE(has(u"inbox/"_s + organisation.uuid), kinds.contains(u'i'));
        QCOMPARE(has(u"rights/"_s + organisation.uuid), kinds.contains(u'r'));
        QCOMPARE((*sanne)->inboxFile(organisation).has_value(), kinds.contains(u'i'));
    }
    QCOMPARE(has(u"cases"_s), kinds.contains(u'c'));
    QCOMPARE(has(u"administration"_s), kinds.contains(u'a'));
    QCOMPARE((*sanne)->readableOrganisations()->size(), kinds.contains(u'i') ? 2 : 0);
    QVERIFY((*sanne)->staffing().keysDue()->isEmpty());

    // An organisation that comes later is theirs as well; who makes it needs nobody's passphrase.
    sanne->reset();
    Organisation later;
    later.name = u"Getijde"_s;
    QVERIFY(first()->addOrganisation(later, {}));
    const auto again = open(phraseOf(u"Sanne"_s));
    QCOMPARE((*again)->readableOrganisations()->size(), kinds.contains(u'i') ? 3 : 0);
}

void TestStaffing::oneOrganisation()
{
    QVERIFY(add(*first(), u"Sanne"_s, Role::Agent, {m_sun.id}));
    const auto sanne = open(phraseOf(u"Sanne"_s));
    QCOMPARE(*(*sanne)->readableOrganisations(), QList {m_sun});
    QCOMPARE(ruleOf((*sanne)->inboxFile(m_wind)), u"rule: key-not-granted"_s);
    // One organisation's key does not open the other's file.
    const auto key = (*sanne)->staffing().key(inboxKeyName(m_sun.uuid));
    QCOMPARE(opensWith(m_folder->filePath(fileOfKey(inboxKeyName(m_wind.uuid))), *key), Result<bool>(false));
    QCOMPARE(opensWith(m_folder->filePath(fileOfKey(inboxKeyName(m_sun.uuid))), *key), Result<bool>(true));
    QCOMPARE(ruleOf(writeBackup(m_folder->path(), (*sanne)->keys(), m_folder->filePath(u"b.tar"_s), m_clock.now(), [] { return true; }))
                 .section(u';', 0, 0), u"rule: key-not-granted"_s);
}

/// Roles are asked where it is done, whatever a menu offers.
void TestStaffing::acts()
{
    {
        const auto lead = first();
        QVERIFY(add(*lead, u"Agnes"_s, Role::Agent) && add(*lead, u"Dirk"_s, Role::Dpo) && add(*lead, u"Ada"_s, Role::Auditor));
    }
    auto agnes = open(phraseOf(u"Agnes"_s));
    QVERIFY(agnes);
    QCOMPARE(ruleOf((*agnes)->addOrganisation({}, {})), u"rule: role-may-not-manage-organisations"_s);
    QCOMPARE(ruleOf((*agnes)->setBackupPlan({})), u"rule: role-may-not-back-up"_s);
    QCOMPARE(ruleOf(add(**agnes, u"Nog iemand"_s, Role::Agent)), u"rule: role-may-not-manage-staff"_s);
    {
        const auto writer = InboxWriter::open(*(*agnes)->inboxFile(m_sun), m_clock, (*agnes)->staffReference());
        QVERIFY(writer);
        QCOMPARE(ruleOf((*writer)->addSource({})), u"rule: role-may-not-manage-sources"_s);
        QCOMPARE(ruleOf((*writer)->setUnread({}, false)), u"none"_s);
    }
    agnes->reset();
    const auto dirk = open(phraseOf(u"Dirk"_s));
    const auto writer = InboxWriter::open(*(*dirk)->inboxFile(m_sun), m_clock, (*dirk)->staffReference());
    const QString mayNot = u"rule: role-may-not-handle-conversations"_s;
    QCOMPARE(ruleOf((*writer)->setState({}, WorkState::Closed)), mayNot);
    QCOMPARE(ruleOf((*writer)->setUnread({}, false)), mayNot);
    QCOMPARE(ruleOf((*writer)->addNote(ConversationId {1}, u"x"_s)), mayNot);
    QCOMPARE(ruleOf((*writer)->saveDraft(ConversationId {1}, u"x"_s)), mayNot);
    QCOMPARE(ruleOf((*writer)->undo({})), mayNot);
    const auto ada = open(phraseOf(u"Ada"_s), Workspace::Access::Read);
    QVERIFY(ada && (*ada)->organisations()->size() == 2);
}

void TestStaffing::refusals()
{
    const auto lead = first();
    Staffing &staff = lead->staffing();
    QCOMPARE(ruleOf(add(*lead, {}, Role::Agent)), u"rule: staff-needs-a-name"_s);
    QCOMPARE(ruleOf(add(*lead, u"Sanne"_s, {})), u"rule: staff-needs-a-role"_s);
    const auto sanne = add(*lead, u"Sanne"_s, Role::Administrator | Role::Agent);
    QVERIFY(sanne);
    QCOMPARE(ruleOf(add(*lead, u"sanne"_s, Role::Agent)), u"rule: staff-name-taken"_s);
    QCOMPARE(ruleOf(add(*lead, u"12"_s, Role::Agent)), u"rule: staff-name-is-a-number"_s);
    QCOMPARE(ruleOf(staff.remove(staff.self())), u"rule: own-key"_s);
    StaffMember self = staff.self();
    self.roles &= ~Roles(Role::Dpo);
    QCOMPARE(ruleOf(staff.change(self)), u"rule: last-dpo"_s);

    // An administrator without a key can't give it on.
    StaffMember dpo;
    dpo.name = u"Dirk"_s;
    dpo.roles = Role::Dpo;
    const auto other = std::move(*open(phraseOf(u"Sanne"_s)));
    QCOMPARE(ruleOf(other->staffing().add(dpo, SecretBytes::fromBytes("wachtzin van Dirk"), quick)), u"rule: key-not-granted"_s);
    QCOMPARE(KeySlots(m_folder->path()).staff()->size(), 2);
    StaffMember same = *sanne;
    same.roles |= Role::Dpo;
    QCOMPARE(ruleOf(other->staffing().change(same)), u"rule: key-not-granted"_s);
    QCOMPARE(other->staffing().find(u"sanne"_s)->roles, sanne->roles);
    QCOMPARE(ruleOf(other->staffing().remove(*other->staffing().find(u"1"_s))), u"rule: last-dpo"_s);
}

/// Somebody with the register's key writes a record of their own making: no administrator gives it a key.
void TestStaffing::forgedRecord()
{
    const auto sanne = add(*first(), u"Sanne"_s, Role::Agent);
    {
        const auto keys = KeySlots(m_folder->path()).unlockWithPassphrase(SecretBytes::fromBytes(phraseOf(u"Sanne"_s)));
        const auto connection = Connection::open({.path = m_folder->filePath(u"registry.db"_s),
            .key = *keys->databaseKey(u"registry"_s), .role = Connection::Role::Writer});
        StaffMember forged = *sanne;
        forged.roles |= Role::Dpo;
        QVERIFY(StaffStore(**connection).update(forged));
    }
    const auto lead = first();
    QVERIFY(lead);
    Organisation later;
    later.name = u"Getijde"_s;
    QCOMPARE(lead->addOrganisation(later, {}).error().kind, ErrorKind::Damaged);
    QCOMPARE(lead->organisations()->size(), 2);
}

void TestStaffing::revokedRole()
{
    const QString cases = u"cases"_s;
    StaffMember sanne = *add(*first(), u"Sanne"_s, Role::Agent | Role::Dpo);
    const SecretBytes before = *first()->staffing().key(cases);
    const SecretBytes inbox = *first()->staffing().key(inboxKeyName(m_sun.uuid));
    const auto lead = first();
    sanne.roles = Role::Agent;
    const StaffMember asBefore = *lead->staffing().find(u"Sanne"_s);
    QVERIFY(lead->staffing().change(sanne));
    QVERIFY(lead->staffing().find(u"Sanne"_s)->seal != asBefore.seal);
    QCOMPARE(lead->staffing().keysDue()->size(), 3); // cases and two of rights
    QVERIFY(lead->renewKeys([] { return true; }));
    QVERIFY(lead->staffing().keysDue()->isEmpty());
    QVERIFY(!(*lead->staffing().key(cases) == before));
    QVERIFY(*lead->staffing().key(inboxKeyName(m_sun.uuid)) == inbox); // They have that still.
    QVERIFY((*open(phraseOf(u"Sanne"_s)))->inboxFile(m_sun));
    QCOMPARE(ruleOf((*open(phraseOf(u"Sanne"_s)))->staffing().key(cases)), u"rule: key-not-granted"_s);
}

/// Who lost a role puts the record of before back, with its seal: that was made with a key that is gone.
void TestStaffing::replayedRecord()
{
    const StaffMember sanne = *add(*first(), u"Sanne"_s, Role::Agent | Role::Dpo);
    {
        const auto lead = first();
        StaffMember less = sanne;
        less.roles = Role::Agent;
        QVERIFY(lead->staffing().change(less));
        const auto connection = Connection::open({.path = m_folder->filePath(u"registry.db"_s),
            .key = *lead->keys().databaseKey(u"registry"_s), .role = Connection::Role::Writer});
        QVERIFY(StaffStore(**connection).update(sanne));
        Organisation later;
        later.name = u"Getijde"_s;
        QCOMPARE(lead->addOrganisation(later, {}).error().kind, ErrorKind::Damaged);
    }
}

void TestStaffing::removed()
{
    const StaffMember sanne = *add(*first(), u"Sanne"_s, Role::Agent | Role::Administrator);
    QVERIFY(add(*first(), u"Tom"_s, Role::Agent));
    const QString path = m_folder->filePath(fileOfKey(inboxKeyName(m_sun.uuid)));
    const SecretBytes theirs = *first()->staffing().key(inboxKeyName(m_sun.uuid));
    const SecretBytes registry = *first()->keys().databaseKey(u"registry"_s);
    {
        const auto lead = first();
        QVERIFY(lead->keysDue()->isEmpty());
        QVERIFY(lead->staffing().remove(sanne));
        QVERIFY(lead->keysDue()->contains(u"registry"_s));
        QCOMPARE(open(phraseOf(u"Sanne"_s), Workspace::Access::Read).error().kind, ErrorKind::Locked);
        QCOMPARE(ruleOf(lead->renewKeys([] { return false; })), QString()); // Cancelled; all of it is still due.
        QVERIFY(opensWith(path, theirs) == Result<bool>(true));
        QVERIFY(lead->renewKeys([] { return true; }));
        QVERIFY(lead->keysDue()->isEmpty());
        QCOMPARE(lead->keys().databases(), QStringList {u"registry"_s});
    }
    QVERIFY(opensWith(path, theirs) == Result<bool>(false));
    QVERIFY(opensWith(m_folder->filePath(u"registry.db"_s), registry) == Result<bool>(false));
    for (const QByteArray &phrase : {firstPhrase, phraseOf(u"Tom"_s)}) {
        const auto workspace = open(phrase);
        QVERIFY(workspace);
        QVERIFY(InboxWriter::open(*(*workspace)->inboxFile(m_sun), m_clock, (*workspace)->staffReference()));
    }
    QDirIterator files(m_folder->path(), {u"*.next"_s}, QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(!files.hasNext());
}

/// Whenever it is killed, the workspace opens, and ends what was begun.
void TestStaffing::killedWhileRenewing()
{
#ifdef Q_OS_LINUX
    QVERIFY(add(*first(), u"Tom"_s, Role::Agent));
    const int rounds = qEnvironmentVariableIntValue("PARLEY_KILLS") ? qEnvironmentVariableIntValue("PARLEY_KILLS") : 40;
    int cutOff = 0;
    QRandomGenerator random(7);
    qint64 longest = 30'000; // Microseconds; as long as it takes here is found out.
    for (int round = 0; round < rounds; ++round) {
        const QString name = u"Sanne %1"_s.arg(round);
        QVERIFY(add(*first(), name, Role::Agent | Role::Dpo));
        QElapsedTimer timer;
        timer.start();
        const pid_t child = ::fork();
        if (child == 0) {
            const auto lead = open(firstPhrase);
            const bool done = lead && (*lead)->staffing().find(name).and_then([&](const StaffMember &member) {
                return (*lead)->staffing().remove(member).and_then([&] { return (*lead)->renewKeys([] { return true; }); }).transform([] { return 0; });
            }).has_value();
            ::_exit(done ? 0 : 1);
        }
        ::usleep(static_cast<useconds_t>(random.bounded(longest)));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
        if (WIFSIGNALED(status))
            ++cutOff;
        else
            longest = std::max<qint64>(timer.nsecsElapsed() / 1000, 5000);
        longest = cutOff > round * 9 / 10 ? longest * 3 / 2 : longest;

        // A reader first: it changes nothing and finds all it needs.
        {
            const auto tom = open(phraseOf(u"Tom"_s), Workspace::Access::Read);
            QVERIFY2(tom, qPrintable(ruleOf(tom)));
            QVERIFY((*tom)->inboxFile(m_sun) && (*tom)->inboxFile(m_wind));
        }
        const auto lead = first();
        QVERIFY(lead);
        QVERIFY(lead->staffing().keysDue()->isEmpty());
        for (const Organisation &organisation : {m_sun, m_wind}) {
            const auto inbox = lead->inboxFile(organisation);
            const auto connection = Connection::open({.path = inbox->path, .key = inbox->key.clone(), .role = Connection::Role::Reader});
            QVERIFY2(connection && (*connection)->integrityCheck()->isEmpty(), qPrintable(ruleOf(connection)));
        }
        if (const auto still = lead->staffing().find(name)) { // Killed before it began.
            QVERIFY(lead->staffing().remove(*still));
            QVERIFY(lead->renewKeys([] { return true; }));
        }
        QCOMPARE(open(phraseOf(name), Workspace::Access::Read).error().kind, ErrorKind::Locked);
    }
    qInfo("%d of %d were cut off", cutOff, rounds);
    QVERIFY(cutOff > 0);
#endif
}

QTEST_GUILESS_MAIN(TestStaffing)
#include "tst_staffing.moc"
