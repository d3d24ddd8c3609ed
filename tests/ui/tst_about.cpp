// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/unnamedwidgets.h"
#include "ui/about/aboutdialog.h"
#include "ui/about/librarymodel.h"
#include "ui/parts/linkbutton.h"
#include "ui/style/theme.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace parley;

class TestAbout : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void librariesAreComplete()
    {
        const QList<Library> list = libraries({{u"SQLCipher"_s, u"4.6.1"_s}});
        for (const Library &library : list) {
            QVERIFY2(!library.licence.isEmpty(), qPrintable(library.name));
            QCOMPARE(library.home.scheme(), u"https"_s);
        }
        LibraryModel model(list);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.index(0, LibraryModel::Version).data().toString(), QString::fromLatin1(qVersion()));
        QCOMPARE(model.index(1, LibraryModel::Version).data().toString(), u"4.6.1"_s);
    }

    void linkShowsItsHost_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<bool>("enabled");
        QTest::newRow("plain") << u"https://blog.example/terms"_s << u"Terms (blog.example)"_s << true;
        QTest::newRow("a user part is no host")
            << u"https://bank.example@evil.example/"_s << u"Terms (evil.example)"_s << true;
        QTest::newRow("a look-alike") << u"https://bl\u043eg.example/"_s << u"Terms (xn--blg-ted.example)"_s << true;
        QTest::newRow("not of the web") << u"file:///etc/passwd"_s << u""_s << false;
    }

    void linkShowsItsHost()
    {
        QFETCH(QString, url);
        QFETCH(QString, shown);
        QFETCH(bool, enabled);
        const Theme theme;
        LinkButton link(theme);
        link.setLink(u"Terms"_s, QUrl(url));
        if (!shown.isEmpty())
            QCOMPARE(link.text(), shown);
        QCOMPARE(link.isEnabled(), enabled);
    }

    void linksAreNotOpenedHere()
    {
        const Theme theme;
        AboutDialog dialog(theme, u"0.1.0"_s, libraries({}));
        QSignalSpy followed(&dialog, &AboutDialog::linkFollowed);
        dialog.findChild<LinkButton *>()->click();
        QCOMPARE(followed.size(), 1);
        QCOMPARE(unnamedWidgets(dialog), QStringList());
    }
};

QTEST_MAIN(TestAbout)
#include "tst_about.moc"
