// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/exitcode.h"

#include <QTest>

using namespace parley;
using namespace parley::ctl;

class TestExitCode : public QObject {
    Q_OBJECT
private slots:
    void ofKind_data();
    void ofKind();
    void ofSeveral();
};

void TestExitCode::ofKind_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("code");
    QTest::newRow("wrong usage") << ErrorKind::Usage << 2;
    QTest::newRow("wrong passphrase") << ErrorKind::Locked << 3;
    QTest::newRow("a rule") << ErrorKind::Refused << 4;
    QTest::newRow("held by another") << ErrorKind::Busy << 6;
    QTest::newRow("interrupted") << ErrorKind::Cancelled << 1;
    QTest::newRow("the disk") << ErrorKind::Storage << 1;
    QTest::newRow("damaged") << ErrorKind::Damaged << 1;
    QTest::newRow("no workspace") << ErrorKind::NotFound << 1;
    QTest::newRow("a newer Parley") << ErrorKind::TooNew << 1;
    QTest::newRow("a server") << ErrorKind::RateLimited << 1;
}

void TestExitCode::ofKind()
{
    QFETCH(ErrorKind, kind);
    QTEST(static_cast<int>(exitCodeOf(kind)), "code");
}

void TestExitCode::ofSeveral()
{
    QCOMPARE(exitCodeOf(0, 0), ExitCode::Done);
    QCOMPARE(exitCodeOf(0, 3), ExitCode::Done);
    QCOMPARE(exitCodeOf(1, 3), ExitCode::Partial);
    QCOMPARE(exitCodeOf(3, 3), ExitCode::Failed);
    QCOMPARE(exitCodeOf(1, 1), ExitCode::Failed);
}

QTEST_GUILESS_MAIN(TestExitCode)
#include "tst_exitcode.moc"
