// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/posture.h"

#include <QTest>

using namespace parley::ctl;
using namespace Qt::StringLiterals;

class TestPosture : public QObject {
    Q_OBJECT
private slots:
    void screenLockFromKde_data();
    void screenLockFromKde();
    void screenLockFromGnome();
};

using State = PostureCheck::State;

void TestPosture::screenLockFromKde_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<State>("state");
    QTest::newRow("nothing said") << QByteArray() << State::Good;
    QTest::newRow("off") << "[Daemon]\nAutolock=false\nTimeout=5\n"_ba << State::Poor;
    QTest::newRow("off, with blanks") << "[Daemon]\r\n Autolock = False\r\n"_ba << State::Poor;
    QTest::newRow("on") << "[Daemon]\nAutolock=true\n"_ba << State::Good;
    QTest::newRow("of another group") << "[Daemon]\nTimeout=5\n[Greeter]\nAutolock=false\n"_ba << State::Good;
}

void TestPosture::screenLockFromKde()
{
    QFETCH(QByteArray, text);
    QTEST(parley::ctl::screenLockFromKde(text), "state");
}

void TestPosture::screenLockFromGnome()
{
    QCOMPARE(parley::ctl::screenLockFromGnome("true\n"), State::Good);
    QCOMPARE(parley::ctl::screenLockFromGnome("false\n"), State::Poor);
    QCOMPARE(parley::ctl::screenLockFromGnome("No such schema"), State::Unknown);
    QCOMPARE(parley::ctl::screenLockFromGnome({}), State::Unknown);
}

QTEST_GUILESS_MAIN(TestPosture)
#include "tst_posture.moc"
