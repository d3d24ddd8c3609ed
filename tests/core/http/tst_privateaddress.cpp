// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/privateaddress.h"

#include <QTest>

using namespace parley;

class TestPrivateAddress : public QObject {
    Q_OBJECT
private slots:
    void isPrivateAddress_data();
    void isPrivateAddress();
    void isLoopbackHost_data();
    void isLoopbackHost();
};

void TestPrivateAddress::isPrivateAddress_data()
{
    QTest::addColumn<bool>("isPrivate");
    // The first and last of each range, and the neighbours outside.
    const auto rows = [](bool isPrivate, std::initializer_list<const char *> addresses) {
        for (const char *address : addresses)
            QTest::newRow(address) << isPrivate;
    };
    rows(true,
        {"0.0.0.0", "0.255.255.255", "10.0.0.0", "10.255.255.255", "100.64.0.0", "100.127.255.255", "127.0.0.1",
            "127.255.255.255", "169.254.0.0", "169.254.169.254", "169.254.255.255", "172.16.0.0", "172.31.255.255",
            "192.0.0.1", "192.0.0.255", "192.0.2.1", "192.88.99.1", "192.168.0.0", "192.168.255.255", "198.18.0.0",
            "198.19.255.255", "198.51.100.7", "203.0.113.7", "224.0.0.1", "239.255.255.255", "240.0.0.1",
            "255.255.255.255"});
    rows(false,
        {"1.0.0.0", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0",
            "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "191.255.255.255", "192.0.1.0",
            "192.0.3.0", "192.88.98.1", "192.88.100.1", "192.167.255.255", "192.169.0.0", "198.17.255.255",
            "198.20.0.0", "198.51.101.0", "203.0.112.255", "203.0.114.0", "223.255.255.255"});
    rows(true,
        {"::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.1.2.3", "::ffff:169.254.169.254",
            "64:ff9b::10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1", "2001::1", "2001:2::1", "2001:10::1",
            "2001:1ff::1", "2001:db8::1", "2002:7f00:1::", "2002:c0a8:101::1", "3fff::1", "3fff:fff::1", "4000::1",
            "5f00::1", "fc00::1", "fdff::1", "fe80::1", "fe80::1%1", "febf::1", "fec0::1", "ff02::1"});
    rows(false,
        {"::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2001:200::1", "2001:4860:4860::8888", "2001:db7::1", "2001:db9::1",
            "2002:808:808::1", "2003::1", "2606:4700::1", "2a00:1450::1", "3ffe::1"});
}

void TestPrivateAddress::isPrivateAddress()
{
    QFETCH(bool, isPrivate);
    const QHostAddress address(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!address.isNull());
    QCOMPARE(parley::isPrivateAddress(address), isPrivate);
}

void TestPrivateAddress::isLoopbackHost_data()
{
    QTest::addColumn<bool>("isLoopback");
    QTest::newRow("127.0.0.1") << true;
    QTest::newRow("127.8.9.10") << true;
    QTest::newRow("::1") << true;
    QTest::newRow("localhost") << true;
    QTest::newRow("LocalHost") << true;
    QTest::newRow("localhost.example") << false;
    QTest::newRow("127.0.0.1.example") << false;
    QTest::newRow("128.0.0.1") << false;
    QTest::newRow("0.0.0.0") << false;
    QTest::newRow("::") << false;
    QTest::newRow("") << false;
}

void TestPrivateAddress::isLoopbackHost()
{
    QFETCH(bool, isLoopback);
    QCOMPARE(parley::isLoopbackHost(QString::fromLatin1(QTest::currentDataTag())), isLoopback);
}

QTEST_GUILESS_MAIN(TestPrivateAddress)
#include "tst_privateaddress.moc"
