// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keyslots.h"
#include "core/store/connection.h"
#include "core/store/mediastore.h"
#include "core/store/migrations.h"
#include "core/workspace/backup.h"
#include "core/workspace/restore.h"
#include "core/workspace/workspace.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace parley;
using namespace Qt::StringLiterals;

/// A backup of a workspace with one organisation and one picture, and what can happen to it.
class TestBackup : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void thereAndBack();
    void isOneMoment();
    void replaceKeepsWhatWasThere();
    void everyByteIsNoticed();
    void listWithoutTheKeyIsNotEnough();
    void refusals();
    void cancelled();
    void diskFull();
    void damagedPage();
    void beforeAnUpdate();
    void leftoversGo();

private:
    QString at(const QString &name) const { return m_folder->filePath(name); }
    QString workspacePath() const { return at(u"w"_s); }
    UnlockedKeys keys() const { return *KeySlots(workspacePath()).unlockWithPassphrase(phrase()); }
    Result<BackupList> backUp(const QString &name) const
    {
        return writeBackup(workspacePath(), keys(), at(name), m_clock.now(), [] { return true; });
    }
    static SecretBytes phrase() { return SecretBytes::fromBytes("only for these tests"); }

    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock {QDateTime::fromString(u"2026-11-23T12:00:00Z"_s, Qt::ISODate)};
    std::unique_ptr<Workspace> m_workspace;
    Organisation m_organisation;
    MediaFile m_picture;
};

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static void put(const QString &path, const QByteArray &bytes)
{
    QFile::remove(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

void TestBackup::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(workspacePath()));
    auto made = KeySlots(workspacePath()).create(phrase(), KdfStrength::ForTests);
    QVERIFY(made);
    auto workspace = Workspace::create(workspacePath(), std::move(*made), m_clock, true);
    QVERIFY(workspace);
    m_workspace = std::move(*workspace);
    Organisation organisation;
    organisation.name = u"Zonnestroom"_s;
    const auto added = m_workspace->addOrganisation(organisation, {});
    QVERIFY2(added.has_value(), added ? "" : qPrintable(added.error().detail));
    m_organisation = *added;
    auto picture = MediaStore(m_workspace->inboxFile(m_organisation)->mediaFolder).add("a picture");
    QVERIFY(picture);
    m_picture = std::move(*picture);
}

void TestBackup::cleanup()
{
    m_workspace.reset();
    m_folder.reset();
}

void TestBackup::thereAndBack()
{
    const auto list = backUp(u"b.tar"_s);
    QVERIFY2(list.has_value(), list ? "" : qPrintable(list.error().detail));
    QStringList names;
    for (const BackupFile &file : list->files)
        names.append(file.name);
    const QString organisation = u"organisations/"_s + m_organisation.uuid;
    QCOMPARE(names, (QStringList {u"keyslots.json"_s, u"registry.db"_s, u"%1/media/%2"_s.arg(organisation, m_picture.name),
                        organisation + u"/inbox.db"_s}));
    QVERIFY(!contentOf(at(u"b.tar"_s)).contains("Zonnestroom"));
    QVERIFY(!(QFile::permissions(at(u"b.tar"_s)) & (QFile::ReadGroup | QFile::ReadOther)));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        (QStringList {u"b.tar"_s, u"w"_s})); // Nothing is left beside it.

    auto restore = Restore::unpack(at(u"b.tar"_s), at(u"again"_s));
    QVERIFY2(restore.has_value(), restore ? "" : qPrintable(restore.error().detail));
    auto opened = KeySlots((*restore)->folder()).unlockWithPassphrase(phrase());
    QVERIFY(opened);
    QVERIFY((*restore)->prove(*opened));
    QCOMPARE((*restore)->putInPlace(m_clock.now()), QString());
    restore->reset();
    const auto again = Workspace::open(at(u"again"_s), std::move(*opened), m_clock, Workspace::Access::Write);
    QVERIFY(again);
    const auto organisations = (*again)->organisations();
    QCOMPARE(organisations->size(), 1);
    QCOMPARE(organisations->first().name, u"Zonnestroom"_s);
    const auto inbox = (*again)->inboxFile(organisations->first());
    QVERIFY(Connection::open({.path = inbox->path, .key = inbox->key.clone(), .role = Connection::Role::Writer}));
    QCOMPARE(MediaStore(inbox->mediaFolder).read(m_picture.name, m_picture.key, 100), "a picture"_ba);
    QVERIFY(!(QFile::permissions(at(u"again"_s)) & (QFile::ReadGroup | QFile::ReadOther)));
}

/// Written to between the copying of two pages, as by the program that collects.
void TestBackup::isOneMoment()
{
    const auto inbox = m_workspace->inboxFile(m_organisation);
    const auto writer = Connection::open({.path = inbox->path, .key = inbox->key.clone(), .role = Connection::Role::Writer});
    QVERIFY(writer);
    QVERIFY((*writer)->execute("t", "CREATE TABLE pair(a, b)"));
    QVERIFY((*writer)->execute("t", "INSERT INTO pair WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)"
                                    " SELECT 1, hex(randomblob(1500)) FROM n"));
    int written = 0;
    const auto list = writeBackup(workspacePath(), keys(), at(u"b.tar"_s), m_clock.now(), [&] {
        const Status both = (*writer)->execute("t", "UPDATE pair SET a = a + 1 WHERE rowid = 1 OR rowid = 4000");
        written += both ? 1 : 0;
        return true;
    });
    QVERIFY2(list.has_value(), list ? "" : qPrintable(list.error().detail));
    QVERIFY(written > 5);
    const auto restore = Restore::unpack(at(u"b.tar"_s), at(u"again"_s));
    QVERIFY(restore);
    const auto copy = Connection::open({.path = (*restore)->folder() + u"/organisations/%1/inbox.db"_s.arg(m_organisation.uuid),
        .key = inbox->key.clone(), .role = Connection::Role::Exclusive});
    QVERIFY(copy);
    QCOMPARE((*copy)->number("t", "SELECT max(a) - min(a) FROM pair WHERE rowid = 1 OR rowid = 4000"), 0);
    QVERIFY((*copy)->number("t", "SELECT a FROM pair WHERE rowid = 1").value() > 1);
    QCOMPARE((*copy)->integrityCheck(), QStringList());
}

void TestBackup::replaceKeepsWhatWasThere()
{
    QVERIFY(backUp(u"b.tar"_s));
    Organisation second;
    second.name = u"Later"_s;
    QVERIFY(m_workspace->addOrganisation(second, {}));
    m_workspace.reset();
    const auto restore = Restore::unpack(at(u"b.tar"_s), workspacePath());
    QVERIFY(restore);
    const auto aside = (*restore)->putInPlace(m_clock.now());
    QCOMPARE(aside, workspacePath() + u".before-restore-20261123-120000"_s);
    QCOMPARE((*Workspace::open(workspacePath(), keys(), m_clock, Workspace::Access::Read))->organisations()->size(), 1);
    auto before = KeySlots(*aside).unlockWithPassphrase(phrase());
    QCOMPARE((*Workspace::open(*aside, std::move(*before), m_clock, Workspace::Access::Read))->organisations()->size(), 2);
}

void TestBackup::everyByteIsNoticed()
{
    QVERIFY(backUp(u"b.tar"_s));
    const QByteArray good = contentOf(at(u"b.tar"_s));
    QVERIFY(good.size() > 50'000);
    for (qsizetype at = 0; at < good.size() - 1024; at += at % 512 < 330 ? 1201 : 1999) {
        QByteArray bytes = good;
        bytes[at] = char(bytes[at] ^ 0x40);
        put(this->at(u"bad.tar"_s), bytes);
        const auto restore = Restore::unpack(this->at(u"bad.tar"_s), this->at(u"again"_s));
        const bool noticed = !restore || !(*restore)->prove(keys());
        // Behind the end of a file, up to the next block, tar has nothing.
        const bool isFilling = !noticed && good[at] == '\0';
        QVERIFY2(noticed || isFilling, qPrintable(QString::number(at)));
        if (!restore)
            QCOMPARE(restore.error().kind, ErrorKind::Damaged);
    }
    put(at(u"bad.tar"_s), good.first(good.size() / 2));
    QCOMPARE(Restore::unpack(at(u"bad.tar"_s), at(u"again"_s)).error().kind, ErrorKind::Damaged);
    QVERIFY(!QFile::exists(at(u"again"_s)));
    QCOMPARE(QDir(m_folder->path()).entryList({u".*"_s}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
}

/// Who can't open the workspace makes a backup of it that agrees with itself.
void TestBackup::listWithoutTheKeyIsNotEnough()
{
    QVERIFY(backUp(u"b.tar"_s));
    const QTemporaryDir elsewhere;
    auto foreign = KeySlots(elsewhere.path()).create(phrase(), KdfStrength::ForTests);
    const auto restore = Restore::unpack(at(u"b.tar"_s), at(u"again"_s));
    QCOMPARE((*restore)->prove(*foreign).error().kind, ErrorKind::Damaged);
}

void TestBackup::refusals()
{
    put(at(u"b.tar"_s), "mine");
    QCOMPARE(backUp(u"b.tar"_s).error().kind, ErrorKind::Refused);
    QCOMPARE(contentOf(at(u"b.tar"_s)), "mine"_ba);
    QCOMPARE(backUp(u"no/folder/b.tar"_s).error().kind, ErrorKind::ReadOnly);
    QCOMPARE(Restore::unpack(at(u"none.tar"_s), at(u"again"_s)).error().kind, ErrorKind::Missing);
    QCOMPARE(Restore::unpack(at(u"b.tar"_s), at(u"again"_s)).error().kind, ErrorKind::Damaged);
    QVERIFY(QFile::remove(m_workspace->inboxFile(m_organisation)->path));
    const auto missing = backUp(u"c.tar"_s);
    QCOMPARE(missing.error().kind, ErrorKind::Missing);
    QVERIFY(missing.error().detail.contains("inbox.db"_L1));
}

void TestBackup::cancelled()
{
    int asked = 0;
    QCOMPARE(writeBackup(workspacePath(), keys(), at(u"b.tar"_s), m_clock.now(), [&] { return ++asked < 3; }).error().kind,
        ErrorKind::Cancelled);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList {u"w"_s});
}

void TestBackup::diskFull()
{
#ifdef Q_OS_UNIX
    const UnlockedKeys opened = keys();
    // A limit on the size of files fails where a full disk does: in the middle of writing.
    signal(SIGXFSZ, SIG_IGN);
    rlimit before {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    for (const rlim_t most : {1000, 20'000, 60'000, 120'000}) {
        const rlimit small {most, before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto list = writeBackup(workspacePath(), opened, at(u"b.tar"_s), m_clock.now(), [] { return true; });
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!list);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList {u"w"_s});
    }
    QVERIFY(backUp(u"b.tar"_s));
#else
    QSKIP("needs a limit on the size of files");
#endif
}

void TestBackup::damagedPage()
{
    const auto inbox = m_workspace->inboxFile(m_organisation);
    QByteArray bytes = contentOf(inbox->path);
    bytes[4096 * 5 + 100] = char(bytes[4096 * 5 + 100] ^ 1);
    put(inbox->path, bytes);
    const auto list = backUp(u"b.tar"_s);
    QCOMPARE(list.error().kind, ErrorKind::Damaged);
    QVERIFY2(list.error().detail.contains("/inbox.db: "_L1), qPrintable(list.error().detail));
    QVERIFY(!QFile::exists(at(u"b.tar"_s)));
}

void TestBackup::beforeAnUpdate()
{
    // An inbox as the Parley before wrote it.
    const auto inbox = m_workspace->inboxFile(m_organisation);
    QVERIFY(QFile::remove(inbox->path));
    auto migrations = shippedMigrations(DatabaseKind::Inbox);
    QVERIFY(migrations && migrations->size() > 1);
    {
        const auto old = Connection::open({.path = inbox->path, .key = inbox->key.clone(), .role = Connection::Role::Writer, .create = true});
        QVERIFY(migrate(**old, DatabaseKind::Inbox, migrations->first(1)));
    }
    m_workspace.reset();
    const auto backups = [this] { return QDir(workspacePath() + u"/backups"_s).entryList(QDir::Files); };
    QVERIFY(Workspace::open(workspacePath(), keys(), m_clock, Workspace::Access::Read));
    QCOMPARE(backups(), QStringList());
    QVERIFY(Workspace::open(workspacePath(), keys(), m_clock, Workspace::Access::Write));
    QCOMPARE(backups(), QStringList {u"before-update-20261123-120000.tar"_s});
    {
        const auto now = Connection::open({.path = inbox->path, .key = inbox->key.clone(), .role = Connection::Role::Reader});
        QVERIFY(checkVersion(**now, DatabaseKind::Inbox));
    }
    QVERIFY(Workspace::open(workspacePath(), keys(), m_clock, Workspace::Access::Write));
    QCOMPARE(backups().size(), 1); // Nothing is old any more.

    // The way back.
    const auto restore = Restore::unpack(workspacePath() + u"/backups/"_s + backups().first(), at(u"again"_s));
    QVERIFY(restore);
    const auto before = Connection::open({.path = (*restore)->folder() + u"/organisations/%1/inbox.db"_s.arg(m_organisation.uuid),
        .key = inbox->key.clone(), .role = Connection::Role::Exclusive});
    QCOMPARE(schemaVersion(**before), 1);

    m_clock.set(QDateTime::currentDateTimeUtc().addDays(32));
    QVERIFY(Workspace::open(workspacePath(), keys(), m_clock, Workspace::Access::Write));
    QCOMPARE(backups(), QStringList());
}

void TestBackup::leftoversGo()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u".again.restore-Ab12Cd/x"_s));
    QVERIFY(QDir(m_folder->path()).mkpath(u".b.tar-Ab12Cd/x"_s));
    put(at(u".b.tar-Ab12Cd/copy"_s), "half a database");
    QVERIFY(backUp(u"b.tar"_s));
    QVERIFY(Restore::unpack(at(u"b.tar"_s), at(u"again"_s)));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), (QStringList {u"b.tar"_s, u"w"_s}));
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
