// SPDX-License-Identifier: GPL-3.0-or-later
// Against a settings portal of our own, on a bus of its own (dbus-run-session); without a bus nothing is asked for.
#include "tests/support/waiting.h"
#include "ui/style/systemcontrast.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace parley;

namespace {

const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString settings = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;

/// Answers Read as xdg-desktop-portal does: a variant in a variant.
class Portal final : public QDBusVirtualObject {
public:
    explicit Portal(uint contrast)
        : m_contrast(contrast)
    {
        m_bus.registerVirtualObject(path, this);
        m_bus.registerService(u"org.freedesktop.portal.Desktop"_s);
    }
    ~Portal() override
    {
        m_bus.unregisterService(u"org.freedesktop.portal.Desktop"_s);
        m_bus.unregisterObject(path);
    }
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (message.member() != "Read"_L1)
            return false;
        const bool known = message.arguments() == QVariantList {appearance, u"contrast"_s};
        const QDBusVariant inner(known ? QVariant(m_contrast) : QVariant(u"?"_s));
        return connection.send(message.createReply(QVariant::fromValue(QDBusVariant(QVariant::fromValue(inner)))));
    }
    void change(const QString &group, const QString &key, const QVariant &value)
    {
        QDBusMessage signal = QDBusMessage::createSignal(path, settings, u"SettingChanged"_s);
        signal << group << key << QVariant::fromValue(QDBusVariant(value));
        m_bus.send(signal);
    }

private:
    // Not the connection that the program under test uses: what one sends to oneself takes a shorter way.
    QDBusConnection m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s);
    uint m_contrast;
};

} // namespace

class TestSystemContrast : public QObject {
    Q_OBJECT
private slots:
    void follows()
    {
        if (!QDBusConnection::sessionBus().isConnected())
            QSKIP("no session bus");
        Portal portal(1);
        SystemContrast contrast;
        WAIT_UNTIL(contrast.isHigh());
        QSignalSpy changed(&contrast, &SystemContrast::changed);
        portal.change(u"org.freedesktop.appearance"_s, u"color-scheme"_s, 0U);
        portal.change(u"org.gnome.desktop.interface"_s, u"contrast"_s, 0U);
        portal.change(appearance, u"contrast"_s, 0U);
        WAIT_UNTIL(!contrast.isHigh());
        QCOMPARE(changed.size(), 1);
        portal.change(appearance, u"contrast"_s, 1U);
        WAIT_UNTIL(contrast.isHigh());
        portal.change(appearance, u"contrast"_s, u"high"_s); // Not as it should be: as none.
        WAIT_UNTIL(!contrast.isHigh());
    }

    void nobodyToAsk()
    {
        SystemContrast contrast;
        QTest::qWait(50);
        QVERIFY(!contrast.isHigh());
    }
};

QTEST_GUILESS_MAIN(TestSystemContrast)
#include "tst_systemcontrast.moc"
