// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commandclient.h"

#include "app/ctl/socketplace.h"
#include "app/ctl/words.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley::ctl {

namespace {

constexpr qsizetype longestAnswer = 8 * 1024 * 1024; // Bytes of one frame.
constexpr std::chrono::milliseconds patience = 3s;   // For each step of the handshake.

QJsonObject objectOf(const QByteArray &frame)
{
    return QJsonDocument::fromJson(frame).object();
}

QByteArray bytesOf(const QJsonObject &object, QLatin1StringView name)
{
    return QByteArray::fromBase64(object[name].toString().toLatin1());
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace

CommandClient::CommandClient()
    : m_frames(longestAnswer)
{
}

Result<std::unique_ptr<CommandClient>> CommandClient::reach(const QString &folder, const UnlockedKeys &keys)
{
    for (const QString &place : socketPlaces(folder, keys.workspaceId())) {
        std::unique_ptr<CommandClient> client(new CommandClient);
        if (!client->connectTo(place))
            continue;
        if (const Status shaken = client->shakeHands(keys); !shaken)
            return std::unexpected(shaken.error());
        return client;
    }
    return failure(ErrorKind::Busy, u"the program that holds the lock does not listen"_s);
}

bool CommandClient::connectTo(const QString &place)
{
    m_socket.connectToServer(place);
    return m_socket.waitForConnected(static_cast<int>(patience.count()));
}

Status CommandClient::shakeHands(const UnlockedKeys &keys)
{
    const auto unreachable = failure(ErrorKind::Busy, u"the program that holds the lock does not answer"_s);
    const auto greeting = awaitFrame();
    if (!greeting)
        return unreachable;
    const QByteArray hostNonce = bytesOf(objectOf(*greeting), "nonce"_L1);
    if (!Handshake::isNonce(hostNonce))
        return unreachable;
    const QByteArray ownNonce = Handshake::newNonce();
    m_handshake.emplace(keys, hostNonce, ownNonce);
    send(QJsonDocument(QJsonObject {{u"nonce"_s, base64(ownNonce)},
                           {u"proof"_s, base64(m_handshake->proof(Handshake::Proof::Caller))}})
             .toJson(QJsonDocument::Compact));
    const auto answer = awaitFrame();
    if (!answer || !m_handshake->isProof(Handshake::Proof::Host, bytesOf(objectOf(*answer), "proof"_L1)))
        return unreachable;
    return {};
}

std::optional<QByteArray> CommandClient::awaitFrame()
{
    const QDeadlineTimer deadline(patience);
    for (;;) {
        if (const auto frame = m_frames.next())
            return frame;
        if (m_frames.isBroken() || deadline.hasExpired())
            return {};
        if (!m_socket.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
            return {};
        m_frames.add(m_socket.readAll());
    }
}

void CommandClient::send(const QByteArray &json)
{
    m_socket.write(framed(json));
    m_socket.flush();
}

Result<ExitCode> CommandClient::run(const HandedCommand &command, OutputSink &sink, Interruption &interruption)
{
    const QByteArray text = command.toJson();
    QEventLoop loop;
    const auto read = [&] {
        m_frames.add(m_socket.readAll());
        while (const auto frame = m_frames.next())
            take(*frame, sink);
        if (m_code || m_frames.isBroken())
            loop.quit();
    };
    QObject::connect(&m_socket, &QLocalSocket::readyRead, &loop, read);
    QObject::connect(&m_socket, &QLocalSocket::disconnected, &loop, &QEventLoop::quit);
    QObject::connect(&interruption, &Interruption::raised, &loop, &QEventLoop::quit);
    send(QJsonDocument(QJsonObject {{u"command"_s, base64(text)},
                           {u"proof"_s, base64(m_handshake->proof(Handshake::Proof::Command, text))}})
             .toJson(QJsonDocument::Compact));
    if (!interruption.isRaised() && m_socket.state() == QLocalSocket::ConnectedState)
        loop.exec();
    if (!m_code && !interruption.isRaised())
        read(); // What came with the end of the connection.
    m_socket.abort();
    if (m_code)
        return *m_code;
    if (interruption.isRaised())
        return failure(ErrorKind::Cancelled, {});
    return failure(ErrorKind::Busy, Ctl::tr("the program that had the command ended before it was done"));
}

void CommandClient::take(const QByteArray &frame, OutputSink &sink)
{
    const QJsonObject object = objectOf(frame);
    if (object.contains("out"_L1))
        sink.toOutput(bytesOf(object, "out"_L1));
    else if (object.contains("err"_L1))
        sink.toError(bytesOf(object, "err"_L1));
    else if (object.contains("exit"_L1))
        m_code = static_cast<ExitCode>(std::clamp(object["exit"_L1].toInt(1), 0, 6));
}

} // namespace parley::ctl
