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
    void decoderPosture_data();
    void decoderPosture();
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

void TestPosture::decoderPosture_data()
{
    using Sandbox = parley::DecoderCheck::Sandbox;
    QTest::addColumn<parley::Result<parley::DecoderCheck>>("check");
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("says"); // Of the sentence.
    const auto row = [](const char *name, const parley::Result<parley::DecoderCheck> &check, State state, const QString &says) {
        QTest::newRow(name) << check << state << says;
    };
    row("holds", parley::DecoderCheck {Sandbox::Holds, true, {}, {}}, State::Good, u"ends it"_s);
    row("memory", parley::DecoderCheck {Sandbox::Holds, false, {}, {}}, State::Poor, u"memory is not limited"_s);
    row("leaks", parley::DecoderCheck {Sandbox::Leaks, true, {u"open"_s, u"exec"_s}, {}}, State::Poor, u"(open, exec)"_s);
    row("no filter", parley::DecoderCheck {Sandbox::NoFilter, false, {}, {}}, State::Poor, u"without system-call filter"_s);
    row("no decoder", parley::failure(parley::ErrorKind::Missing, {}), State::Poor, u"parley-decoder is missing"_s);
}

void TestPosture::decoderPosture()
{
    QFETCH(parley::Result<parley::DecoderCheck>, check);
    QFETCH(QString, says);
    const PostureCheck posture = parley::ctl::decoderPosture(check);
    QTEST(posture.state, "state");
    QVERIFY2(posture.sentence.contains(says), qPrintable(posture.sentence));
}

QTEST_GUILESS_MAIN(TestPosture)
#include "tst_posture.moc"
