// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/townsfolk.h"
#include "ui/attention/notifier.h"
#include "ui/inbox/sourcewatch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace parley;

/// A desktop that takes notifications (Desktop Notifications Specification, 1.2) and remembers their words.
class Desktop : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown {
        QString title;
        QString text;
        QStringList actions;
    };
    QMap<uint, Shown> shown;
    int told = 0;

public slots:
    uint Notify(const QString &, uint, const QString &, const QString &title, const QString &text, const QStringList &actions,
        const QVariantMap &, int)
    {
        const uint id = uint(++told);
        shown.insert(id, {title, text, actions});
        return id;
    }
    void CloseNotification(uint id) // NOLINT(readability-identifier-naming): the specification's name.
    {
        shown.remove(id);
        emit NotificationClosed(id, 3);
    }
    QStringList GetCapabilities() { return {u"actions"_s, u"body"_s}; }
    QString GetServerInformation(QString &vendor, QString &version, QString &specification)
    {
        vendor = u"Parley"_s;
        version = specification = u"1.2"_s;
        return u"test"_s;
    }

signals:
    void NotificationClosed(uint id, uint reason);
    void ActionInvoked(uint id, const QString &action);
};

class TestNotifier : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void messagesAreToldTogether();
    void nothingWhileLooking();
    void switchedOff();
    void sourceThatFails();

private:
    static InboxChange messages(int count) { return {.added = {ConversationId {1}}, .changed = {}, .removed = {}, .newMessages = count}; }

    bool m_hasDesktop = qEnvironmentVariableIsSet("PARLEY_TEST_DESKTOP");
    std::unique_ptr<Desktop> m_desktop;
};

void TestNotifier::initTestCase()
{
    QCoreApplication::setApplicationName(u"parley"_s);
}

void TestNotifier::init()
{
    m_desktop.reset();
    if (!m_hasDesktop)
        return;
    m_desktop = std::make_unique<Desktop>();
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.unregisterObject(u"/org/freedesktop/Notifications"_s);
    QVERIFY(bus.registerObject(u"/org/freedesktop/Notifications"_s, m_desktop.get(),
        QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(bus.registerService(u"org.freedesktop.Notifications"_s));
}

/// Without a desktop too: nothing happens then, and nothing breaks.
void TestNotifier::messagesAreToldTogether()
{
    QWidget window;
    Notifier notifier(window);
    QSignalSpy opened(&notifier, &Notifier::opened);
    notifier.tell(messages(2));
    notifier.tell(messages(1));
    if (!m_hasDesktop) {
        QTest::qWait(4000);
        return;
    }
    WAIT_UNTIL(m_desktop->shown.size() == 1);
    QCOMPARE(m_desktop->shown.first().title, u"Parley"_s);
    QVERIFY2(m_desktop->shown.first().text.startsWith(u"3 new message"), qPrintable(m_desktop->shown.first().text));
    QVERIFY(m_desktop->shown.first().actions.contains(u"default"_s));
    notifier.tell(messages(5));
    QTest::qWait(4000);
    QCOMPARE(m_desktop->told, 1); // Not again within the minute.
    emit m_desktop->ActionInvoked(m_desktop->shown.firstKey(), u"default"_s);
    WAIT_UNTIL(opened.size() == 1);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    WAIT_UNTIL(m_desktop->shown.isEmpty());
}

void TestNotifier::nothingWhileLooking()
{
    if (!m_hasDesktop)
        QSKIP("needs a desktop: tst_notifier_desktop");
    QWidget window;
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    Notifier notifier(window);
    notifier.tell(messages(2));
    QTest::qWait(4000);
    QCOMPARE(m_desktop->told, 0);
}

void TestNotifier::switchedOff()
{
    if (!m_hasDesktop)
        QSKIP("needs a desktop: tst_notifier_desktop");
    QWidget window;
    Notifier notifier(window);
    notifier.setEnabled(false);
    notifier.tell(messages(2));
    QTest::qWait(4000);
    QCOMPARE(m_desktop->told, 0);
}

void TestNotifier::sourceThatFails()
{
    if (!m_hasDesktop)
        QSKIP("needs a desktop: tst_notifier_desktop");
    MemoryInbox inbox(townClock());
    inbox.addSource(u"feeds"_s, u"Forum van Marit"_s, Error {ErrorKind::Unauthorized, u"HTTP 401"_s});
    SourceWatch sources(inbox, inbox.platforms());
    sources.ask();
    WAIT_UNTIL(sources.isKnown());
    QWidget window;
    Notifier notifier(window);
    notifier.watch(&sources);
    QTest::qWait(300);
    QCOMPARE(m_desktop->told, 0); // It failed before.
    inbox.addSource(u"feeds"_s, u"Blog van Marit"_s, Error {ErrorKind::Unauthorized, u"HTTP 401"_s});
    sources.ask();
    WAIT_UNTIL(m_desktop->shown.size() == 1);
    QVERIFY2(m_desktop->shown.first().text.startsWith(u"2 source"), qPrintable(m_desktop->shown.first().text));
    QVERIFY(!m_desktop->shown.first().text.contains(u"Marit"));
}

QTEST_MAIN(TestNotifier)
#include "tst_notifier.moc"
