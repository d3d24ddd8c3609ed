// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/townsfolk.h"
#include "ui/inbox/conversationlistmodel.h"
#include "ui/inbox/itemroles.h"
#include "ui/inbox/sourcewatch.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace parley;

class TestConversationListModel : public QObject {
    Q_OBJECT
private slots:
    void init();
    void firstPage();
    void pagesOnDemand();
    void allPagesOnScreen();
    void letsGoOfFarRows();
    void newOnesWait();
    void closedOnesLeave();
    void undoneOnesReturn();
    void readOnesStayInUnread();
    void expiredOnesGo();
    void emptyFillsItself();
    void failureIsTold();

private:
    struct Setting {
        FixedClock clock {townClock()};
        MemoryInbox inbox {townClock()};
        SourceWatch sources {inbox, inbox.platforms()};
        ConversationListModel model {inbox, sources, clock};
        QAbstractItemModelTester tester {&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        void show(View::Kind kind)
        {
            QSignalSpy loaded(&model, &ConversationListModel::loaded);
            model.setView(View {kind, {}});
            sources.ask();
            WAIT_UNTIL(!loaded.isEmpty() && sources.rows().size() == inbox.sources().result()->size());
        }
        QStringList names() const
        {
            QStringList names;
            for (int row = 0; row < model.rowCount(); ++row)
                names.append(model.index(row).data(Qt::DisplayRole).toString());
            return names;
        }
    };
};

void TestConversationListModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

void TestConversationListModel::firstPage()
{
    Setting setting;
    fillWithTown(setting.inbox);
    setting.show(View::Kind::Open);
    QCOMPARE(setting.model.rowCount(), 10);
    QCOMPARE(setting.names().first(), u"Marit Hoekstra"_s);
    const QString sentence = setting.model.index(0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(sentence.contains(u"public and private"_s), qPrintable(sentence));
    QVERIFY(setting.model.index(0).data(Qt::AccessibleDescriptionRole).toString().startsWith(u"Ik heb het net"));
}

void TestConversationListModel::pagesOnDemand()
{
    Setting setting;
    fillWithMany(setting.inbox, 1000);
    setting.show(View::Kind::All);
    QCOMPARE(setting.model.rowCount(), 1000);
    QCOMPARE(setting.inbox.pagesAsked(), 1);
    QVERIFY(!setting.model.index(700).data(PartsRole).value<RowParts>().loaded);
    setting.model.need(700, 712);
    WAIT_UNTIL(setting.model.index(700).data(PartsRole).value<RowParts>().loaded);
    QCOMPARE(setting.model.index(700).data(Qt::DisplayRole).toString(), u"Schrijver 700"_s);
    QCOMPARE(setting.inbox.pagesAsked(), 2);
    setting.model.need(600, 650);
    QCOMPARE(setting.inbox.pagesAsked(), 2);
}

void TestConversationListModel::allPagesOnScreen()
{
    Setting setting;
    fillWithMany(setting.inbox, 2000);
    setting.show(View::Kind::All);
    setting.model.need(395, 405); // Two pages.
    setting.model.need(990, 1010); // Scrolled on before the first has come; two pages again.
    WAIT_UNTIL(setting.model.rowAt(990) && setting.model.rowAt(1010));
}

void TestConversationListModel::letsGoOfFarRows()
{
    constexpr int many = ConversationListModel::mostLoaded * 3 / 2;
    Setting setting;
    fillWithMany(setting.inbox, many);
    setting.show(View::Kind::All);
    constexpr int second = ConversationListModel::pageSize;
    for (int row = 0; row < many; row += ConversationListModel::pageSize) {
        setting.model.need(row, row);
        WAIT_UNTIL(setting.model.rowAt(row).has_value());
        QCOMPARE(setting.model.rowOf(setting.model.rowAt(row)->id), row);
    }
    QVERIFY(setting.model.rowAt(0));
    QVERIFY(!setting.model.rowAt(second));
    QVERIFY(setting.model.rowAt(many - 1));
    setting.model.need(second, second + 10);
    WAIT_UNTIL(setting.model.rowAt(second).has_value());
    QCOMPARE(setting.model.rowOf(setting.model.rowAt(second)->id), second);
}

void TestConversationListModel::newOnesWait()
{
    Setting setting;
    fillWithTown(setting.inbox);
    setting.show(View::Kind::Open);
    QSignalSpy waiting(&setting.model, &ConversationListModel::waitingChanged);
    QSignalSpy reset(&setting.model, &QAbstractItemModel::modelReset);
    setting.inbox.collect(SourceId {1}, said(u"Bas"_s, u"@bas"_s, u"Storing?"_s, 0));
    setting.inbox.collect(SourceId {1}, said(u"Loes"_s, u"@loes"_s, u"Hier ook."_s, 0));
    WAIT_UNTIL(setting.model.waiting() == 2);
    QCOMPARE(setting.names().first(), u"Marit Hoekstra"_s);
    setting.model.showNew();
    WAIT_UNTIL(setting.model.rowCount() == 12);
    QCOMPARE(setting.names().mid(0, 3), (QStringList {u"Loes"_s, u"Bas"_s, u"Marit Hoekstra"_s}));
    QCOMPARE(setting.model.waiting(), 0);
    QCOMPARE(reset.size(), 0);
}

void TestConversationListModel::closedOnesLeave()
{
    Setting setting;
    fillWithTown(setting.inbox);
    setting.show(View::Kind::Open);
    const ConversationId second = setting.model.rowAt(1)->id;
    setting.inbox.setState({second}, WorkState::Closed);
    WAIT_UNTIL(setting.model.rowCount() == 9);
    QCOMPARE(setting.model.rowOf(second), -1);
}

void TestConversationListModel::undoneOnesReturn()
{
    Setting setting;
    fillWithTown(setting.inbox);
    setting.show(View::Kind::Open);
    const QStringList before = setting.names();
    const ConversationId fourth = setting.model.rowAt(3)->id;
    const auto change = setting.inbox.setState({fourth}, WorkState::Closed).result();
    WAIT_UNTIL(setting.model.rowCount() == 9);
    setting.inbox.undo(*change);
    WAIT_UNTIL(setting.model.rowCount() == 10);
    QCOMPARE(setting.names(), before);
    QCOMPARE(setting.model.waiting(), 0);
}

void TestConversationListModel::readOnesStayInUnread()
{
    Setting setting;
    fillWithTown(setting.inbox);
    setting.show(View::Kind::Unread);
    const int rows = setting.model.rowCount();
    setting.inbox.setUnread({setting.model.rowAt(0)->id}, false);
    WAIT_UNTIL(setting.model.rowAt(0)->unread == 0);
    QCOMPARE(setting.model.rowCount(), rows);
}

void TestConversationListModel::expiredOnesGo()
{
    Setting setting;
    fillWithTown(setting.inbox);
    setting.show(View::Kind::All);
    const int rows = setting.model.rowCount();
    setting.inbox.expire(setting.model.rowAt(2)->id);
    QCOMPARE(setting.model.rowCount(), rows - 1);
}

void TestConversationListModel::emptyFillsItself()
{
    Setting setting;
    const SourceId source = setting.inbox.addSource(u"feeds"_s, u"Blog"_s);
    setting.show(View::Kind::Open);
    QCOMPARE(setting.model.rowCount(), 0);
    setting.inbox.collect(source, said(u"Bas"_s, u"@bas"_s, u"Storing?"_s, 0));
    WAIT_UNTIL(setting.model.rowCount() == 1);
}

void TestConversationListModel::failureIsTold()
{
    Setting setting;
    QSignalSpy failed(&setting.model, &ConversationListModel::failed);
    setting.inbox.failWith(Error {ErrorKind::Storage, u"test"_s});
    setting.model.setView(View {View::Kind::Open, {}});
    WAIT_UNTIL(failed.size() == 1);
    QVERIFY(!setting.model.isLoaded());
}

QTEST_MAIN(TestConversationListModel)
#include "tst_conversationlistmodel.moc"
