// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secretbytes.h"

#include <QtTest>

using namespace parley;

class TestSecretBytes : public QObject {
    Q_OBJECT

private slots:
    void movesAndClones();
    void comparesAllBytes();
    void growsAndShrinksToNothing();
    void takesAndWipesTheSource();
    void hex();
    void isLockedWhileItLives();
};

void TestSecretBytes::movesAndClones()
{
    SecretBytes first = SecretBytes::fromBytes("secret");
    const SecretBytes copy = first.clone();
    SecretBytes second = std::move(first);
    QVERIFY(first.isEmpty());
    QCOMPARE(second.view(), QByteArrayView("secret"));
    QVERIFY(second == copy);
    QVERIFY(second.data() != copy.data());
    second = SecretBytes(3);
    QCOMPARE(second.view(), QByteArrayView("\0\0\0", 3));
}

void TestSecretBytes::comparesAllBytes()
{
    QVERIFY(SecretBytes::fromBytes("abc") != SecretBytes::fromBytes("abd"));
    QVERIFY(SecretBytes::fromBytes("abc") != SecretBytes::fromBytes("ab"));
    QVERIFY(SecretBytes::fromBytes("abc") == SecretBytes::fromBytes("abc"));
    QVERIFY(SecretBytes() == SecretBytes::fromBytes(""));
}

void TestSecretBytes::growsAndShrinksToNothing()
{
    SecretBytes bytes;
    bytes.append("ab");
    bytes.append("cd");
    QCOMPARE(bytes.view(), QByteArrayView("abcd"));
    bytes.clear();
    QCOMPARE(bytes.size(), 0);
}

void TestSecretBytes::takesAndWipesTheSource()
{
    QByteArray source("a passphrase");
    source.detach();
    const char *block = source.constData();
    const QByteArray keepsBlock = source; // Shared: it must not be zeroed under its other owner.
    const SecretBytes shared = SecretBytes::take(std::move(source));
    QCOMPARE(keepsBlock, QByteArray("a passphrase"));
    QCOMPARE(shared.view(), QByteArrayView(block));
    QByteArray alone("another one");
    alone.detach();
    QVERIFY(SecretBytes::take(std::move(alone)).view() == "another one");
    QVERIFY(alone.isEmpty());
}

void TestSecretBytes::hex()
{
    QCOMPARE(SecretBytes::fromBytes(QByteArrayView("\x00\xff\x0a", 3)).toHex().view(), QByteArrayView("00ff0a"));
}

void TestSecretBytes::isLockedWhileItLives()
{
#ifdef Q_OS_LINUX
    const auto lockedKiB = [] {
        QFile status(QStringLiteral("/proc/self/status"));
        if (!status.open(QIODevice::ReadOnly))
            return -1;
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmLck:"))
                return line.sliced(6).simplified().split(' ').first().toInt();
        }
        return -1;
    };
    const int before = lockedKiB();
    SecretBytes secret = SecretBytes::fromBytes("a key");
    QVERIFY(lockedKiB() > before);
    secret.clear();
    QCOMPARE(lockedKiB(), before);
#else
    QSKIP("asks Linux");
#endif
}

QTEST_GUILESS_MAIN(TestSecretBytes)
#include "tst_secretbytes.moc"
