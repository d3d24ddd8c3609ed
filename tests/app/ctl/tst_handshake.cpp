// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/handshake.h"
#include "tests/app/ctl/testworkspace.h"

#include <QTest>

using namespace parley;
using namespace parley::ctl;

class TestHandshake : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void bothSidesAgree();
    void anotherKeyProvesNothing();
    void eachProofIsForOnePurpose();
    void aProofIsForOneConnection();
    void aProofIsForOneCommand();
    void nonces();

private:
    std::optional<UnlockedKeys> m_keys;
    QByteArray m_host = Handshake::newNonce();
    QByteArray m_caller = Handshake::newNonce();
};

void TestHandshake::initTestCase()
{
    m_keys.emplace(test::otherKeys());
}

void TestHandshake::bothSidesAgree()
{
    const Handshake one(*m_keys, m_host, m_caller);
    const Handshake other(*m_keys, m_host, m_caller);
    for (const auto of : {Handshake::Proof::Caller, Handshake::Proof::Host, Handshake::Proof::Command})
        QVERIFY(other.isProof(of, one.proof(of, "content"), "content"));
}

void TestHandshake::anotherKeyProvesNothing()
{
    const Handshake ours(*m_keys, m_host, m_caller);
    const Handshake theirs(test::otherKeys(), m_host, m_caller);
    QVERIFY(!ours.isProof(Handshake::Proof::Caller, theirs.proof(Handshake::Proof::Caller)));
    QVERIFY(!ours.isProof(Handshake::Proof::Caller, {}));
}

void TestHandshake::eachProofIsForOnePurpose()
{
    const Handshake handshake(*m_keys, m_host, m_caller);
    const QByteArray callers = handshake.proof(Handshake::Proof::Caller);
    QVERIFY(!handshake.isProof(Handshake::Proof::Host, callers));
    QVERIFY(!handshake.isProof(Handshake::Proof::Command, callers));
    QVERIFY(!Handshake(*m_keys, m_caller, m_host).isProof(Handshake::Proof::Caller, callers));
}

void TestHandshake::aProofIsForOneConnection()
{
    const QByteArray kept = Handshake(*m_keys, m_host, m_caller).proof(Handshake::Proof::Caller);
    const Handshake later(*m_keys, Handshake::newNonce(), m_caller);
    QVERIFY(!later.isProof(Handshake::Proof::Caller, kept));
}

void TestHandshake::aProofIsForOneCommand()
{
    const Handshake handshake(*m_keys, m_host, m_caller);
    const QByteArray proof = handshake.proof(Handshake::Proof::Command, "close 1-1");
    QVERIFY(handshake.isProof(Handshake::Proof::Command, proof, "close 1-1"));
    QVERIFY(!handshake.isProof(Handshake::Proof::Command, proof, "close 1-2"));
}

void TestHandshake::nonces()
{
    QVERIFY(Handshake::isNonce(m_host));
    QVERIFY(m_host != m_caller);
    QVERIFY(!Handshake::isNonce({}));
    QVERIFY(!Handshake::isNonce(m_host.first(31)));
}

QTEST_GUILESS_MAIN(TestHandshake)
#include "tst_handshake.moc"
