// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/passphrasestrength.h"
#include "core/secrets/passphrase.h"

#include <QFile>
#include <QTest>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

using namespace parley;
using namespace Qt::StringLiterals;

class TestPassphrase : public QObject {
    Q_OBJECT
private slots:
    void normalisedPassphrase_data();
    void normalisedPassphrase();
    void newKdfParameters_data();
    void newKdfParameters();
    void wrappingKeyFrom();
    void tooLittleMemoryIsAnError();
};

void TestPassphrase::normalisedPassphrase_data()
{
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<QByteArray>("normalised");
    QTest::addColumn<qsizetype>("characters");
    QTest::newRow("ASCII stays") << "correct horse"_ba << "correct horse"_ba << qsizetype(13);
    QTest::newRow("empty") << ""_ba << ""_ba << qsizetype(0);
    QTest::newRow("white space and line ends stay") << " a\n"_ba << " a\n"_ba << qsizetype(3);
    QTest::newRow("composed stays") << "caf\xc3\xa9"_ba << "caf\xc3\xa9"_ba << qsizetype(4);
    QTest::newRow("decomposed is composed") << "cafe\xcc\x81"_ba << "caf\xc3\xa9"_ba << qsizetype(4);
    QTest::newRow("marks are put in order") << "q\xcc\x87\xcc\xa3"_ba << "q\xcc\xa3\xcc\x87"_ba << qsizetype(3);
    QTest::newRow("Hangul") << "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab"_ba << "\xed\x95\x9c"_ba << qsizetype(1);
    QTest::newRow("compatibility forms stay apart")
        << "\xef\xac\x81"_ba << "\xef\xac\x81"_ba << qsizetype(1); // the ligature fi
    QTest::newRow("outside the BMP") << "\xf0\x9f\x94\x91\xf0\x9f\x94\x91"_ba << "\xf0\x9f\x94\x91\xf0\x9f\x94\x91"_ba
                                     << qsizetype(2);
    QTest::newRow("a zero") << QByteArray("a\0b\xc3\xa9", 5) << QByteArray("a\0b\xc3\xa9", 5) << qsizetype(4);
    QTest::newRow("not UTF-8 stays") << "e\xcc\x81\xff\xfe"_ba << "e\xcc\x81\xff\xfe"_ba << qsizetype(5);
}

void TestPassphrase::normalisedPassphrase()
{
    QFETCH(QByteArray, passphrase);
    QFETCH(QByteArray, normalised);
    const SecretBytes result = parley::normalisedPassphrase(SecretBytes::fromBytes(passphrase));
    QCOMPARE(result.view().toByteArray(), normalised);
    QTEST(characterCount(result), "characters");
}

void TestPassphrase::newKdfParameters_data()
{
    QTest::addColumn<KdfStrength>("strength");
    QTest::addColumn<quint64>("passes");
    QTest::addColumn<quint64>("memoryBytes");
    QTest::newRow("moderate") << KdfStrength::Moderate << quint64(3) << (quint64(256) << 20);
    QTest::newRow("sensitive") << KdfStrength::Sensitive << quint64(4) << (quint64(1024) << 20);
    QTest::newRow("for tests") << KdfStrength::ForTests << quint64(1) << quint64(8192);
}

void TestPassphrase::newKdfParameters()
{
    QFETCH(KdfStrength, strength);
    const KdfParameters parameters = parley::newKdfParameters(strength);
    QTEST(parameters.passes, "passes");
    QTEST(parameters.memoryBytes, "memoryBytes");
    QCOMPARE(parameters.salt.size(), saltBytes);
    QVERIFY(parameters.salt != parley::newKdfParameters(strength).salt);
    QVERIFY(parameters.memoryBytes <= mostMemoryBytes && parameters.passes <= mostPasses);
}

void TestPassphrase::wrappingKeyFrom()
{
    const auto passphrase = SecretBytes::fromBytes("correct horse"_ba);
    const KdfParameters parameters {.passes = 2, .memoryBytes = 64 << 10, .salt = QByteArray(saltBytes, 's')};
    const auto key = parley::wrappingKeyFrom(passphrase, parameters);
    QVERIFY(key);
    // Made with the Argon2 reference implementation: argon2 ssssssssssssssss -id -t 2 -k 64 -p 1 -l 32 -v 13 -r
    QCOMPARE(key->toHex().view().toByteArray(), "2a9966153abd11207b5170ed366b9fd924b69ef5bc4bffc97af176554301076b"_ba);
    QVERIFY(*parley::wrappingKeyFrom(passphrase, parameters) == *key);

    for (const KdfParameters &other : {KdfParameters {3, parameters.memoryBytes, parameters.salt},
             KdfParameters {2, parameters.memoryBytes * 2, parameters.salt},
             KdfParameters {2, parameters.memoryBytes, QByteArray(saltBytes, 't')}})
        QVERIFY(!(*parley::wrappingKeyFrom(passphrase, other) == *key));
    QVERIFY(!(*parley::wrappingKeyFrom(SecretBytes::fromBytes("correct Horse"_ba), parameters) == *key));
    QVERIFY(parley::wrappingKeyFrom(SecretBytes(), parameters));
}

void TestPassphrase::tooLittleMemoryIsAnError()
{
#ifdef Q_OS_LINUX
    QFile status(u"/proc/self/statm"_s);
    QVERIFY(status.open(QIODevice::ReadOnly));
    const rlim_t used = status.readAll().split(' ').first().toULongLong() * 4096;
    if (used > rlim_t(1) << 40)
        QSKIP("address space can't be limited under AddressSanitizer");
    rlimit before {};
    QCOMPARE(getrlimit(RLIMIT_AS, &before), 0);
    const rlimit tight {used + (rlim_t(64) << 20), before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_AS, &tight), 0);
    const auto key = parley::wrappingKeyFrom(
        SecretBytes::fromBytes("correct horse"_ba), parley::newKdfParameters(KdfStrength::Moderate));
    QCOMPARE(setrlimit(RLIMIT_AS, &before), 0);
    QVERIFY(!key);
    QCOMPARE(key.error().kind, ErrorKind::Storage);
    QVERIFY(key.error().detail.contains(u"256 MiB"));
#else
    QSKIP("memory is limited by setrlimit");
#endif
}

QTEST_GUILESS_MAIN(TestPassphrase)
#include "tst_passphrase.moc"
