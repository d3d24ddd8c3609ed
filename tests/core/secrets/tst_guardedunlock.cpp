// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/guardedunlock.h"
#include "core/secrets/keyslots.h"
#include "core/secrets/unlockattempts.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace parley;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestGuardedUnlock : public QObject {
    Q_OBJECT
private slots:
    void pauseAfter();
    void waitsLonger();
    void clockSetBack();
    void recordsThatAreNone_data();
    void recordsThatAreNone();
    void renews();
};

static const QDateTime noon = QDateTime::fromString(u"2026-11-23T12:00:00Z"_s, Qt::ISODate);

static SecretBytes secret(const QByteArray &text)
{
    return SecretBytes::fromBytes(text);
}

void TestGuardedUnlock::pauseAfter()
{
    QList<qint64> pauses;
    for (int wrong = 0; wrong <= 10; ++wrong)
        pauses.append(UnlockAttempts::pauseAfter(wrong).count());
    QCOMPARE(pauses, (QList<qint64> {0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300}));
    QCOMPARE(UnlockAttempts::pauseAfter(1'000'000), 5min);
}

void TestGuardedUnlock::waitsLonger()
{
    const QTemporaryDir folder;
    QVERIFY(KeySlots(folder.path()).create(secret("correct horse battery"_ba), KdfStrength::ForTests));
    FixedClock clock(noon);
    const auto tryWith = [&](const QByteArray &text) { return unlockGuarded(folder.path(), secret(text), clock); };
    for (int i = 0; i < 2; ++i) {
        const auto wrong = tryWith("incorrect horse"_ba);
        QCOMPARE(wrong.error().kind, ErrorKind::Locked);
        QVERIFY(!wrong.error().retryAfter);
    }
    QCOMPARE(tryWith("incorrect horse"_ba).error().retryAfter, std::optional(5s));
    // Another program, or this one started again: the right one has to wait as well.
    clock.set(noon.addSecs(3));
    const auto early = tryWith("correct horse battery"_ba);
    QCOMPARE(early.error().kind, ErrorKind::TooManyTries);
    QCOMPARE(early.error().retryAfter, std::optional(2s));
    clock.set(noon.addSecs(5));
    QCOMPARE(tryWith("incorrect horse"_ba).error().retryAfter, std::optional(10s));
    clock.set(noon.addSecs(15));
    QVERIFY(tryWith("correct horse battery"_ba));
    QVERIFY(!tryWith("incorrect horse"_ba).error().retryAfter); // From the beginning.
    QVERIFY(!(QFile::permissions(folder.filePath(u"unlock-attempts"_s)) & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestGuardedUnlock::clockSetBack()
{
    const QTemporaryDir folder;
    const UnlockAttempts attempts(folder.path());
    for (int i = 0; i < 4; ++i)
        std::ignore = attempts.failed(noon);
    const QDateTime yearBefore = noon.addYears(-1);
    QCOMPARE(attempts.remaining(yearBefore), 10s);
    QCOMPARE(attempts.remaining(yearBefore.addSecs(4)), 6s);
    QCOMPARE(attempts.remaining(yearBefore.addSecs(10)), 0s);
}

void TestGuardedUnlock::recordsThatAreNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("words") << "three yesterday"_ba;
    QTest::newRow("a number alone") << "9"_ba;
    QTest::newRow("negative") << "-1 -1"_ba;
    QTest::newRow("too large a number") << "99999999999999999999 1"_ba;
    QTest::newRow("a megabyte") << QByteArray(1 << 20, '1');
}

void TestGuardedUnlock::recordsThatAreNone()
{
    QFETCH(QByteArray, bytes);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"unlock-attempts"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    QCOMPARE(UnlockAttempts(folder.path()).remaining(noon), 0s);
}

void TestGuardedUnlock::renews()
{
    const QTemporaryDir folder;
    QVERIFY(QFile::copy(QStringLiteral(GOLDEN) + u"/keyslots-1-16mib.json"_s, folder.filePath(u"keyslots.json"_s)));
    QVERIFY(unlockGuarded(folder.path(), secret("na\xc3\xafve wachtzin zes woorden lang"_ba), SystemClock()));
    QCOMPARE(KeySlots(folder.path()).list()->first().kdf.memoryBytes, quint64(256) << 20);
}

QTEST_GUILESS_MAIN(TestGuardedUnlock)
#include "tst_guardedunlock.moc"
