// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "tests/support/waiting.h"
#include "tests/ui/samplesources.h"
#include "tests/ui/sourcesinbox.h"
#include "tests/ui/unnamedwidgets.h"
#include "ui/inbox/sourcewatch.h"
#include "ui/parts/questiondialog.h"
#include "ui/sources/addsourcedialog.h"
#include "ui/sources/previewmodel.h"
#include "ui/sources/sourcemodel.h"
#include "ui/sources/sourcespage.h"
#include "ui/sources/sourcewords.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace parley;

namespace {

const QDateTime now({2026, 11, 17}, {10, 31}, QTimeZone::UTC);

struct Page {
    explicit Page(const QList<SourceRow> &rows)
    {
        inbox.sourceRows = rows;
        page.resize(1200, 700);
        page.show();
        page.activateWindow();
        watch.ask();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QVERIFY(QTest::qWaitFor([this] { return watch.isKnown(); }));
    }
    QAction *action(const QString &text) const
    {
        for (QAction *action : page.actions()) {
            if (QString(action->text()).remove(u'&') == text)
                return action;
        }
        return nullptr;
    }
    bool isShown(const QString &sentence) const
    {
        for (const QLabel *label : page.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(sentence))
                return true;
        }
        return false;
    }

    Theme theme;
    FixedClock clock {now};
    SourcesInbox inbox;
    SourceWatch watch {inbox, {samplePlatform()}};
    SourcesPage page {inbox, watch, {samplePlatform()}, theme, clock};
};

} // namespace

class TestSources : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void modelSaysWhatChanged()
    {
        const FixedClock clock(now);
        SourceModel model(clock, {samplePlatform()});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<SourceRow> rows = sampleSources(now);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setRows(rows);
        QCOMPARE(model.rowCount(), 7);
        const QPersistentModelIndex third = model.index(2, 0);
        rows.removeFirst();
        rows[1].health.messages = 9;
        rows.move(1, 3);
        inserted.clear();
        model.setRows(rows);
        QCOMPARE(inserted.size(), 0);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(third.data(SourceModel::IdRole).toLongLong(), 3);
        QCOMPARE(third.row(), 3);
        QCOMPARE(third.sibling(third.row(), SourceModel::Messages).data().toString(), u"9"_s);
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }

    void statusInWordsAndShape()
    {
        const FixedClock clock(now);
        SourceModel model(clock, {samplePlatform()});
        model.setRows(sampleSources(now));
        const QStringList words {u"Connected"_s, u"Connected"_s, u"Fetching fails"_s, u"Delayed"_s, u"Paused"_s,
            u"Switched off"_s, u"Not fetched yet"_s};
        QHash<QString, QString> shapes;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex status = model.index(row, SourceModel::Status);
            QCOMPARE(status.data().toString(), words.at(row));
            shapes.insert(words.at(row), status.data(SourceModel::IconRole).toString());
        }
        const QStringList icons = shapes.values();
        QCOMPARE(QSet<QString>(icons.begin(), icons.end()).size(), shapes.size()); // never by colour alone
        QCOMPARE(model.index(2, SourceModel::Status).data(SourceModel::SecondLineRole).toString(),
            u"The server refused access."_s);
        QCOMPARE(model.index(4, SourceModel::NextFetch).data().toString(), u"stopped"_s);
        QCOMPARE(model.index(6, SourceModel::LastFetch).data().toString(), u"never"_s);
    }

    void addressHidesWhatMayBeAKey()
    {
        QCOMPARE(addressText(QUrl(u"https://bob:geheim@blog.example/rss?key=geheim#x"_s)), u"blog.example/rss?…"_s);
        QCOMPARE(addressText(QUrl(u"https://blog.example/"_s)), u"blog.example"_s);
        QCOMPARE(addressText(QUrl(u"https://blog.example/%E2%80%AEssr"_s)), u"blog.example/ssr"_s);
        QCOMPARE(addressText(QUrl(u"https://bücher.example/"_s)), u"xn--bcher-kva.example"_s);
    }

    void gapsInWords_data()
    {
        QTest::addColumn<QDateTime>("from");
        QTest::addColumn<QDateTime>("to");
        QTest::addColumn<QString>("words");
        const QDateTime hourAgo = now.addSecs(-3600);
        QTest::newRow("closed") << hourAgo << now
                                << u"Not fetched from 09:31 to 10:31: no connection. It can be caught up until "_s;
        QTest::newRow("open") << hourAgo << QDateTime()
                              << u"Not fetched since 09:31: no connection. It can be caught up until "_s;
        QTest::newRow("too late") << now.addDays(-4) << now << u"The oldest part can no longer be caught up."_s;
    }

    void gapsInWords()
    {
        QFETCH(QDateTime, from);
        QFETCH(QDateTime, to);
        QFETCH(QString, words);
        const QString sentence = gapSentence({{}, from, to, ErrorKind::Offline, false}, now);
        QVERIFY2(sentence.contains(words), qPrintable(sentence));
    }

    void previewModel()
    {
        const Theme theme;
        PreviewModel model(theme);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setItems(samplePreview(now), now);
        QCOMPARE(model.wouldBeCollected(), 2);
        QCOMPARE(model.index(3, PreviewModel::Verdict).data().toString(), u"Older than 3 days"_s);
        QCOMPARE(model.index(4, PreviewModel::Time).data().toString(), u"no date"_s);
        model.setItems({}, now);
        QCOMPARE(model.rowCount(), 0);
    }

    void actionsFollowTheSelection()
    {
        Page page(sampleSources(now));
        QSignalSpy fetches(&page.page, &SourcesPage::fetchRequested);
        page.page.select(SourceId {1});
        QVERIFY(page.action(u"Pause"_s)->isEnabled());
        QVERIFY(!page.action(u"Resume"_s)->isEnabled());
        page.action(u"Fetch now"_s)->trigger();
        QCOMPARE(fetches.size(), 1);
        QCOMPARE(fetches.at(0).at(0).value<SourceId>().value, 1);
        page.action(u"Pause"_s)->trigger();
        WAIT_UNTIL(page.action(u"Resume"_s)->isEnabled());
        QVERIFY(!page.action(u"Fetch now"_s)->isEnabled());
        QCOMPARE(page.inbox.sourceRows.at(0).source.state, Source::State::Paused);
        page.action(u"Resume"_s)->trigger();
        WAIT_UNTIL(page.action(u"Pause"_s)->isEnabled());
        QCOMPARE(page.page.selected().value, 1); // the selection has stayed
    }

    void refusedOrdersAreSaid()
    {
        Page page(sampleSources(now));
        page.inbox.refusal = Error {ErrorKind::Storage, u"disk full"_s};
        page.page.select(SourceId {1});
        page.action(u"Pause"_s)->trigger();
        WAIT_UNTIL(page.isShown(u"The inbox could not be read or written"_s));
    }

    void removingAsksFirst()
    {
        Page page(sampleSources(now));
        page.page.select(SourceId {3});
        page.action(u"Remove…"_s)->trigger();
        auto *question = page.page.findChild<QuestionDialog *>();
        QVERIFY(question);
        QCOMPARE(question->accessibleName(), u"Remove Energieforum?"_s);
        QVERIFY(question->accessibleDescription().contains(u"1204"_s));
        QCOMPARE(question->focusWidget()->accessibleName(), u"Cancel"_s);
        QCOMPARE(page.inbox.sourceRows.size(), 7);
        question->accept();
        WAIT_UNTIL(page.inbox.sourceRows.size() == 6);
        WAIT_UNTIL(page.page.selected().value != 3);
    }

    void emptyThenAdded()
    {
        Page page({});
        QVERIFY(page.isShown(u"No source yet"_s));
        QSignalSpy previews(&page.page, &SourcesPage::previewRequested);
        QSignalSpy terms(&page.page, &SourcesPage::termsAccepted);
        page.page.addSource();
        auto *dialog = page.page.findChild<AddSourceDialog *>();
        QVERIFY(dialog);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QCOMPARE(unnamedWidgets(*dialog), QStringList());
        WAIT_UNTIL(dialog->focusWidget()
            && dialog->focusWidget()->hasFocus()); // Else what is typed first is selected and overwritten.
        QTest::keyClicks(dialog->focusWidget(), u"stadsblog.example"_s);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        QCOMPARE(page.inbox.sourceRows.size(), 0); // the terms come first
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_T, Qt::AltModifier);
        WAIT_UNTIL(previews.size() == 1);
        page.page.showPreview(previews.at(0).at(0).value<Source>(), samplePreview(now));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_S, Qt::AltModifier);
        WAIT_UNTIL(page.inbox.sourceRows.size() == 1);
        QCOMPARE(page.inbox.sourceRows.at(0).source.endpoint, QUrl(u"https://stadsblog.example"_s));
        QCOMPARE(terms.size(), 1);
        WAIT_UNTIL(!page.isShown(u"No source yet"_s));
        WAIT_UNTIL(!page.page.findChild<AddSourceDialog *>());
    }

    void reportAndGapsAreShown()
    {
        Page page(sampleSources(now));
        page.page.select(SourceId {3});
        WAIT_UNTIL(page.isShown(u"Not fetched since 01:31: the server refused access."_s));
        PollReport report;
        report.source = SourceId {3};
        report.found = 40;
        report.tooOld = 28;
        page.page.showReport(report);
        WAIT_UNTIL(page.isShown(u"Older than 3 days"_s));
        QVERIFY(page.isShown(u"28"_s));
        QVERIFY(!page.isShown(u"geheim"_s)); // the key in the address
    }

    void everythingHasAName()
    {
        Page page(sampleSources(now));
        QCOMPARE(unnamedWidgets(page.page), QStringList());
    }
};

QTEST_MAIN(TestSources)
#include "tst_sources.moc"
