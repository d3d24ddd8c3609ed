// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/registry.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestRegistry : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void findsByName()
    {
        const parley::ConnectorRegistry registry;
        QVERIFY(registry.find(u"feeds"));
        QVERIFY(!registry.find(u"nowhere"));
        QCOMPARE(registry.find(u"feeds")->platform().id, u"feeds"_s);
    }

    // What a person is shown before the first request must be there for each platform.
    void everyPlatformSaysWhatItAsks()
    {
        const parley::ConnectorRegistry registry;
        for (const auto &connector : registry.all()) {
            const parley::PlatformInfo info = connector->platform();
            QVERIFY(!info.id.isEmpty() && !info.name.isEmpty() && !info.kind.isEmpty());
            QVERIFY(info.terms.isValid() && info.privacy.isValid() && !info.deletionRule.isEmpty());
            QVERIFY(info.minInterval >= 1min && info.minInterval <= info.interval && info.interval <= info.maxInterval);
            QVERIFY(info.maxInterval < 72h);
        }
    }
};

QTEST_GUILESS_MAIN(TestRegistry)
#include "tst_registry.moc"
