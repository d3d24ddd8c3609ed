// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commandconnection.h"

#include "app/ctl/handedcommand.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley::ctl {

namespace {

constexpr qsizetype longestGreeting = 1024;          // Bytes; of a caller that nobody knows yet.
constexpr qsizetype longestCommand = 4 * 1024 * 1024;
constexpr qint64 mostUnread = 16 * 1024 * 1024;      // A caller that does not read what it asked for.
constexpr std::chrono::seconds patience = 5s;        // Until the command is there.

QByteArray bytesOf(const QJsonObject &object, QLatin1StringView name)
{
    return QByteArray::fromBase64(object[name].toString().toLatin1());
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace

CommandConnection::CommandConnection(CommandHost &host, QLocalSocket *socket)
    : m_host(host)
    , m_socket(socket)
    , m_nonce(Handshake::newNonce())
    , m_frames(longestGreeting)
{
    m_socket->setParent(this);
    connect(m_socket, &QLocalSocket::readyRead, this, &CommandConnection::read);
    connect(m_socket, &QLocalSocket::disconnected, this, &CommandConnection::end);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &CommandConnection::cutOff);
    m_patience.start(patience);
    send(json({{u"nonce"_s, base64(m_nonce)}}));
}

CommandConnection::~CommandConnection()
{
    m_socket->disconnect(this);
    if (m_run)
        m_run->disconnect(this);
    m_thread.reset(); // Its event loops end, those in which a command waits too.
}

void CommandConnection::read()
{
    m_frames.add(m_socket->readAll());
    while (m_step == Step::AwaitsProof || m_step == Step::AwaitsCommand) {
        const auto frame = m_frames.next();
        if (!frame)
            break;
        take(*frame);
    }
    if (m_frames.isBroken())
        cutOff();
}

void CommandConnection::take(const QByteArray &frame)
{
    if (m_step == Step::AwaitsProof)
        takeProof(frame);
    else
        takeCommand(frame);
}

void CommandConnection::takeProof(const QByteArray &frame)
{
    const QJsonObject object = QJsonDocument::fromJson(frame).object();
    const QByteArray nonce = bytesOf(object, "nonce"_L1);
    m_handshake.emplace(m_host.workspace().keys(), m_nonce, nonce);
    if (!Handshake::isNonce(nonce) || !m_handshake->isProof(Handshake::Proof::Caller, bytesOf(object, "proof"_L1))) {
        cutOff();
        return;
    }
    m_step = Step::AwaitsCommand;
    m_frames.setLimit(longestCommand);
    send(json({{u"proof"_s, base64(m_handshake->proof(Handshake::Proof::Host))}}));
}

void CommandConnection::takeCommand(const QByteArray &frame)
{
    const QJsonObject object = QJsonDocument::fromJson(frame).object();
    const QByteArray text = bytesOf(object, "command"_L1);
    if (!m_handshake->isProof(Handshake::Proof::Command, bytesOf(object, "proof"_L1), text)) {
        cutOff();
        return;
    }
    m_patience.stop();
    m_step = Step::Runs;
    const auto command = HandedCommand::fromJson(text);
    if (command)
        run(*command);
    else
        finish(ExitCode::Usage);
}

void CommandConnection::run(const HandedCommand &command)
{
    Workspace &workspace = m_host.workspace();
    m_run = new CommandRun(m_host, workspace.folder(), workspace.keys(), command);
    connect(m_run, &CommandRun::saidOnOutput, this, [this](const QByteArray &bytes) { sendBytes("out"_L1, bytes); });
    connect(m_run, &CommandRun::saidOnError, this, [this](const QByteArray &bytes) { sendBytes("err"_L1, bytes); });
    connect(m_run, &CommandRun::finished, this, &CommandConnection::finish);
    m_thread = std::make_unique<WorkerThread>(u"command"_s);
    m_thread->adopt(m_run);
    QMetaObject::invokeMethod(m_run, &CommandRun::run);
}

void CommandConnection::send(const QByteArray &json)
{
    m_socket->write(framed(json));
    m_socket->flush();
}

void CommandConnection::sendBytes(QLatin1StringView stream, const QByteArray &bytes)
{
    if (m_step != Step::Runs)
        return;
    send(json({{stream, base64(bytes)}}));
    if (m_socket->bytesToWrite() > mostUnread)
        cutOff();
}

void CommandConnection::finish(ExitCode code)
{
    if (m_step != Step::Runs)
        return;
    m_step = Step::Over;
    send(json({{u"exit"_s, static_cast<int>(code)}}));
    m_socket->disconnectFromServer(); // After what is still to be written.
    m_patience.start(patience);
}

void CommandConnection::cutOff()
{
    m_step = Step::Over;
    m_socket->abort();
    end();
}

void CommandConnection::end()
{
    if (m_ended)
        return;
    m_ended = true;
    m_step = Step::Over;
    m_patience.stop();
    emit ended();
}

} // namespace parley::ctl
