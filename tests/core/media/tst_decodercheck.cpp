// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/decodercheck.h"
#include "core/media/decoderprogram.h"
#include "core/media/processlimits.h"

#include <QTest>

using namespace parley;
using namespace Qt::StringLiterals;

using Sandbox = DecoderCheck::Sandbox;
Q_DECLARE_METATYPE(Sandbox)

class TestDecoderCheck : public QObject {
    Q_OBJECT
private slots:
    void readDecoderCheck_data();
    void readDecoderCheck();
    void real();
    void missing();
};

void TestDecoderCheck::readDecoderCheck_data()
{
    QTest::addColumn<QByteArray>("printed");
    QTest::addColumn<Sandbox>("sandbox");
    QTest::addColumn<QStringList>("leaks");
    const QByteArray good = "filter on\nmemory refused\nopen killed\nsocket killed\nexec killed\nfork killed\n";
    const auto with = [&](const char *was, const char *is) { return QByteArray(good).replace(was, is); };
    QTest::newRow("holds") << good << Sandbox::Holds << QStringList();
    QTest::newRow("a file opens") << with("open killed", "open allowed") << Sandbox::Leaks << QStringList {u"open"_s};
    QTest::newRow("refused is not ended") << with("exec killed", "exec refused") << Sandbox::Leaks << QStringList {u"exec"_s};
    QTest::newRow("not tried") << with("socket killed\n", "") << Sandbox::Leaks << QStringList {u"socket"_s};
    QTest::newRow("another platform") << "filter none\nmemory unlimited\n"_ba << Sandbox::NoFilter << QStringList();
    QTest::newRow("nothing said of the filter") << with("filter on\n", "") << Sandbox::Leaks << QStringList();
    QTest::newRow("nothing at all") << ""_ba << Sandbox::Leaks << QStringList {u"open"_s, u"socket"_s, u"exec"_s, u"fork"_s};
}

void TestDecoderCheck::readDecoderCheck()
{
    QFETCH(QByteArray, printed);
    const DecoderCheck check = parley::readDecoderCheck(printed);
    QTEST(check.sandbox, "sandbox");
    QTEST(check.leaks, "leaks");
    QCOMPARE(check.limitsMemory, printed.contains("memory refused"));
}

void TestDecoderCheck::real()
{
    const auto check = checkDecoder(decoderProgram());
    QVERIFY(check);
#ifdef Q_OS_LINUX
    QCOMPARE(check->leaks, QStringList());
    QCOMPARE(check->sandbox, Sandbox::Holds);
    QCOMPARE(check->limitsMemory, limitsDecoderMemory());
#endif
    QCOMPARE(check->libraries.keys(), (QStringList {u"giflib"_s, u"libjpeg-turbo"_s, u"libpng"_s, u"libwebp"_s}));
}

void TestDecoderCheck::missing()
{
    QCOMPARE(checkDecoder({}).error().kind, ErrorKind::Missing);
    QCOMPARE(checkDecoder(u"/no/such/program"_s).error().kind, ErrorKind::Missing);
    QCOMPARE(checkDecoder(u"/bin/false"_s).error().kind, ErrorKind::Missing);
}

QTEST_GUILESS_MAIN(TestDecoderCheck)
#include "tst_decodercheck.moc"
