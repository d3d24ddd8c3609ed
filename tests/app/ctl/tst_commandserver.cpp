// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commandserver.h"

#include "app/ctl/commandclient.h"
#include "app/ctl/frames.h"
#include "app/ctl/handshake.h"
#include "app/ctl/socketplace.h"
#include "core/base/workerthread.h"
#include "tests/app/ctl/testworkspace.h"
#include "tests/support/waiting.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QPromise>

using namespace parley;
using namespace parley::ctl;
using namespace Qt::StringLiterals;

namespace {

class CollectingSink final : public OutputSink {
public:
    void toOutput(QByteArrayView bytes) override { output += bytes; }
    void toError(QByteArrayView bytes) override { error += bytes; }
    QByteArray output;
    QByteArray error;
};

struct Answer {
    Result<ExitCode> code = failure(ErrorKind::Busy, {});
    QByteArray output;
    QByteArray error;
};

/// Another process, as far as the server can tell: the client waits in blocking ways, so it has its own thread.
QFuture<Answer> handOver(QObject *seat, const QString &folder, const UnlockedKeys &keys, const HandedCommand &command)
{
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    auto future = promise->future();
    auto own = std::make_shared<UnlockedKeys>(keys.clone());
    QMetaObject::invokeMethod(seat, [=] {
        CollectingSink sink;
        Interruption interruption;
        Answer answer;
        auto client = CommandClient::reach(folder, *own);
        answer.code = client ? (*client)->run(command, sink, interruption) : Result<ExitCode>(std::unexpected(client.error()));
        answer.output = sink.output;
        answer.error = sink.error;
        promise->addResult(answer);
        promise->finish();
    });
    return future;
}

HandedCommand command(const QString &noun, const QString &verb, const QStringList &positional)
{
    HandedCommand command {.noun = noun, .verb = verb, .arguments = {}, .style = {.json = true, .quiet = true}};
    command.arguments.positional = positional;
    return command;
}

QByteArray json(const QJsonObject &object)
{
    return framed(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

/// Speaks to the server byte by byte, as somebody might who means no good.
class Stranger {
public:
    explicit Stranger(const QString &place) { socket.connectToServer(place); }

    std::optional<QJsonObject> next()
    {
        std::optional<QByteArray> frame;
        const bool came = QTest::qWaitFor([&] {
            frames.add(socket.readAll());
            return (frame = frames.next()).has_value() || socket.state() == QLocalSocket::UnconnectedState;
        });
        if (!came || !frame)
            return {};
        return QJsonDocument::fromJson(*frame).object();
    }
    bool isCutOff()
    {
        return QTest::qWaitFor([&] { return socket.state() == QLocalSocket::UnconnectedState; });
    }

    QLocalSocket socket;
    FrameReader frames {1 << 20};
};

} // namespace

class TestCommandServer : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void runsACommand();
    void writesThroughTheHost();
    void tellsWhatWentWrong();
    void refusesOtherKeys();
    void refusesAReplayedProof();
    void refusesAChangedCommand();
    void provesNothingToStrangers();
    void cutsOffTooLongGreetings();
    void onlyTheUserMayConnect();
    void takesOverAStalePlace();
    void cannotBeReached();

private:
    Answer handedOver(const HandedCommand &handed, const UnlockedKeys &keys);

    std::unique_ptr<test::TestWorkspace> m_workspace;
    std::unique_ptr<CommandServer> m_server;
    std::unique_ptr<WorkerThread> m_thread;
    QObject *m_seat = nullptr;
};

void TestCommandServer::init()
{
    m_workspace = std::make_unique<test::TestWorkspace>();
    m_server = std::make_unique<CommandServer>(m_workspace->host());
    QVERIFY(m_server->listen());
    m_thread = std::make_unique<WorkerThread>(u"caller"_s);
    m_seat = new QObject;
    m_thread->adopt(m_seat);
}

void TestCommandServer::cleanup()
{
    m_thread.reset();
    m_server.reset();
    m_workspace.reset();
}

Answer TestCommandServer::handedOver(const HandedCommand &handed, const UnlockedKeys &keys)
{
    auto answer = handOver(m_seat, m_workspace->folder(), keys, handed);
    return QTest::qWaitFor([&] { return answer.isFinished(); }, 20'000) ? answer.result() : Answer();
}

void TestCommandServer::runsACommand()
{
    const Answer answer = handedOver(command(u"organisation"_s, u"names"_s, {}), m_workspace->keys());
    QVERIFY2(answer.code.has_value(), answer.error.constData());
    QCOMPARE(*answer.code, ExitCode::Done);
    QCOMPARE(answer.output, QByteArray("{\"organisation\":\"1\",\"name\":\"Zonnestroom\"}\n"));
    QCOMPARE(answer.error, QByteArray());
}

void TestCommandServer::writesThroughTheHost()
{
    HandedCommand add = command(u"source"_s, u"add"_s, {u"feeds"_s});
    add.arguments.options.insert(u"endpoint"_s, {u"https://blog.example/feed"_s});
    const Answer answer = handedOver(add, m_workspace->keys());
    QVERIFY2(answer.code == ExitCode::Done, answer.error.constData());
    QCOMPARE(answer.output,
        QByteArray("{\"id\":\"feeds/1\",\"platform\":\"feeds\",\"endpoint\":\"https://blog.example/feed\"}\n"));
    const Answer paused = handedOver(command(u"source"_s, u"pause"_s, {u"feeds/1"_s}), m_workspace->keys());
    QVERIFY2(paused.code == ExitCode::Done, paused.error.constData());
    QCOMPARE(paused.output, QByteArray("{\"id\":\"feeds/1\",\"state\":\"paused\"}\n"));
}

void TestCommandServer::tellsWhatWentWrong()
{
    const Answer answer = handedOver(command(u"source"_s, u"pause"_s, {u"feeds/7"_s}), m_workspace->keys());
    QVERIFY(answer.code.has_value());
    QCOMPARE(*answer.code, ExitCode::Usage);
    QVERIFY(answer.error.startsWith("parleyctl source pause: "));
    QCOMPARE(answer.output, QByteArray());
}

void TestCommandServer::refusesOtherKeys()
{
    // Under the name of this workspace, but with another key.
    Stranger stranger(m_server->place());
    const auto greeting = stranger.next();
    QVERIFY(greeting);
    const QByteArray nonce = Handshake::newNonce();
    const Handshake wrong(test::otherKeys(), QByteArray::fromBase64((*greeting)["nonce"_L1].toString().toLatin1()), nonce);
    stranger.socket.write(
        json({{u"nonce"_s, base64(nonce)}, {u"proof"_s, base64(wrong.proof(Handshake::Proof::Caller))}}));
    QVERIFY(!stranger.next());
    QVERIFY(stranger.isCutOff());
}

void TestCommandServer::refusesAReplayedProof()
{
    QByteArray kept;
    {
        Stranger first(m_server->place());
        const auto greeting = first.next();
        QVERIFY(greeting);
        const QByteArray nonce = Handshake::newNonce();
        const Handshake right(
            m_workspace->keys(), QByteArray::fromBase64((*greeting)["nonce"_L1].toString().toLatin1()), nonce);
        kept = json({{u"nonce"_s, base64(nonce)}, {u"proof"_s, base64(right.proof(Handshake::Proof::Caller))}});
        first.socket.write(kept);
        QVERIFY(first.next()); // It was good once.
    }
    Stranger second(m_server->place());
    QVERIFY(second.next());
    second.socket.write(kept);
    QVERIFY(!second.next());
    QVERIFY(second.isCutOff());
}

void TestCommandServer::refusesAChangedCommand()
{
    Stranger between(m_server->place());
    const auto greeting = between.next();
    QVERIFY(greeting);
    const QByteArray nonce = Handshake::newNonce();
    const Handshake right(
        m_workspace->keys(), QByteArray::fromBase64((*greeting)["nonce"_L1].toString().toLatin1()), nonce);
    between.socket.write(json({{u"nonce"_s, base64(nonce)}, {u"proof"_s, base64(right.proof(Handshake::Proof::Caller))}}));
    QVERIFY(between.next());
    const QByteArray proven = command(u"organisation"_s, u"names"_s, {}).toJson();
    const QByteArray changed = command(u"organisation"_s, u"list"_s, {}).toJson();
    between.socket.write(json(
        {{u"command"_s, base64(changed)}, {u"proof"_s, base64(right.proof(Handshake::Proof::Command, proven))}}));
    QVERIFY(!between.next());
    QVERIFY(between.isCutOff());
}

void TestCommandServer::provesNothingToStrangers()
{
    Stranger stranger(m_server->place());
    const auto greeting = stranger.next();
    QVERIFY(greeting);
    QCOMPARE(greeting->keys(), QStringList(u"nonce"_s));
    stranger.socket.write(json({{u"nonce"_s, (*greeting)["nonce"_L1]}, {u"proof"_s, base64(QByteArray(32, 'x'))}}));
    QVERIFY(!stranger.next());
}

void TestCommandServer::cutsOffTooLongGreetings()
{
    Stranger stranger(m_server->place());
    QVERIFY(stranger.next());
    stranger.socket.write(framed(QByteArray(2000, 'a')));
    QVERIFY(stranger.isCutOff());
    WAIT_UNTIL(m_server->isIdle());
}

void TestCommandServer::onlyTheUserMayConnect()
{
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(m_server->place()) & others));
}

void TestCommandServer::takesOverAStalePlace()
{
    const QString place = m_server->place();
    m_server.reset();
    QFile left(place);
    QVERIFY(left.open(QIODevice::WriteOnly)); // As after a kill.
    left.close();
    m_server = std::make_unique<CommandServer>(m_workspace->host());
    QVERIFY(m_server->listen());
    QCOMPARE(m_server->place(), place);
}

void TestCommandServer::cannotBeReached()
{
    m_server.reset();
    const Answer answer = handedOver(command(u"organisation"_s, u"names"_s, {}), m_workspace->keys());
    QVERIFY(!answer.code);
    QCOMPARE(answer.code.error().kind, ErrorKind::Busy);
}

QTEST_GUILESS_MAIN(TestCommandServer)
#include "tst_commandserver.moc"
