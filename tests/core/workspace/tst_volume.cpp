// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/volume.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace parley;
using namespace Qt::StringLiterals;

class TestVolume : public QObject {
    Q_OBJECT
private slots:
    void init() { m_system = std::make_unique<QTemporaryDir>(); }
    void isEncryptedVolume_data();
    void isEncryptedVolume();
    void slavesInACircle();
    void swapState_data();
    void swapState();

private:
    void put(const QString &path, const QByteArray &bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_system->filePath(path)).path()));
        QFile file(m_system->filePath(path));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    void addDevices() const
    {
        put(u"sys/class/block/sdx1/partition"_s, "1");
        put(u"sys/class/block/dm-90/dm/uuid"_s, "CRYPT-LUKS2-00-root\n");
        put(u"sys/class/block/dm-91/dm/uuid"_s, "LVM-abc\n"); // A volume inside an encrypted one.
        put(u"sys/class/block/dm-91/slaves/dm-90/dm/uuid"_s, "CRYPT-LUKS2-00-root\n");
        put(u"sys/class/block/md9/slaves/dm-90/dm/uuid"_s, "CRYPT-LUKS2-00-a\n"); // A mirror, half of it plain.
        put(u"sys/class/block/md9/slaves/sdx1/partition"_s, "1");
    }

    std::unique_ptr<QTemporaryDir> m_system;
};

void TestVolume::isEncryptedVolume_data()
{
    QTest::addColumn<QString>("device");
    QTest::addColumn<int>("encrypted"); // -1: can't be told.
    QTest::newRow("a plain partition") << u"/dev/sdx1"_s << 0;
    QTest::newRow("dm-crypt") << u"/dev/dm-90"_s << 1;
    QTest::newRow("LVM on dm-crypt") << u"/dev/dm-91"_s << 1;
    QTest::newRow("RAID of which one half is plain") << u"/dev/md9"_s << 0;
    QTest::newRow("a device that sysfs does not know") << u"/dev/sdy1"_s << -1;
    QTest::newRow("a network's file system") << u"server:/share"_s << -1;
    QTest::newRow("in memory") << u"tmpfs"_s << -1;
    QTest::newRow("nothing") << QString() << -1;
}

void TestVolume::isEncryptedVolume()
{
    QFETCH(QString, device);
    addDevices();
    const auto encrypted = parley::isEncryptedVolume(device, m_system->path());
    QTEST(encrypted ? int(*encrypted) : -1, "encrypted");
}

void TestVolume::slavesInACircle()
{
    put(u"sys/class/block/dm-95/slaves/x"_s, {});
    const QString slaves = m_system->filePath(u"sys/class/block/dm-95/slaves/"_s);
    QVERIFY(QFile::link(m_system->filePath(u"sys/class/block/dm-95"_s), slaves + u"dm-95"_s));
    QCOMPARE(parley::isEncryptedVolume(u"/dev/dm-95"_s, m_system->path()), std::optional(false));
}

void TestVolume::swapState_data()
{
    QTest::addColumn<QByteArray>("swaps");
    QTest::addColumn<Swap>("state");
    const QByteArray titles = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n";
    QTest::newRow("none") << titles << Swap::None;
    QTest::newRow("in memory") << titles + "/dev/zram0   partition 100 0 100\n" << Swap::Encrypted;
    QTest::newRow("encrypted") << titles + "/dev/dm-90   partition 100 0 -2\n" << Swap::Encrypted;
    QTest::newRow("plain") << titles + "/dev/sdx1    partition 100 0 -2\n" << Swap::Plain;
    QTest::newRow("one of two plain") << titles + "/dev/dm-90 partition 1 0 -2\n/dev/sdx1 partition 1 0 -3\n" << Swap::Plain;
    QTest::newRow("a device that is not known") << titles + "/dev/sdy1 partition 1 0 -2\n" << Swap::Unknown;
}

void TestVolume::swapState()
{
    QFETCH(QByteArray, swaps);
    addDevices();
    put(u"proc/swaps"_s, swaps);
    QTEST(parley::swapState(m_system->path()), "state");
}

QTEST_GUILESS_MAIN(TestVolume)
#include "tst_volume.moc"
