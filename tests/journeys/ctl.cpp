// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/ctl.h"

#include "core/secrets/keyslots.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QTimer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace parley::test {

QList<QJsonObject> CtlAnswer::lines() const
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : out.split('\n')) {
        if (!line.isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

QJsonObject CtlAnswer::line(const QString &key, const QString &value) const
{
    for (const QJsonObject &object : lines()) {
        if (object[key].toString() == value)
            return object;
    }
    return {};
}

QJsonObject CtlAnswer::only() const
{
    const QList<QJsonObject> all = lines();
    return all.size() == 1 ? all.first() : QJsonObject();
}

Ctl::Ctl()
    : m_environment(QProcessEnvironment::systemEnvironment())
{
    setPassphrase(phrase().toLatin1());
    for (const QString &name : m_environment.keys()) {
        if (name.endsWith("_proxy"_L1, Qt::CaseInsensitive))
            m_environment.remove(name);
    }
}

void Ctl::setPassphrase(const QByteArray &phrase)
{
    fileWith(u"passphrase"_s, phrase + '\n');
}

QString Ctl::fileWith(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
}

bool Ctl::makeWorkspace(bool isTest)
{
    if (!QDir().mkpath(workspace()))
        return false;
    auto keys = KeySlots(workspace()).create(SecretBytes::fromBytes(phrase().toLatin1()), KdfStrength::ForTests);
    return keys && Workspace::create(workspace(), std::move(*keys), SystemClock(), isTest).has_value();
}

std::unique_ptr<QProcess> Ctl::start(const QStringList &command) const
{
    QStringList words {u"--workspace"_s, workspace(), u"--passphrase-file"_s, passphraseFile(), u"--json"_s};
    if (!m_clock.isEmpty())
        words += {u"--clock"_s, m_clock};
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setStandardInputFile(QProcess::nullDevice());
    process->start(m_program, words + command);
    return process;
}

CtlAnswer Ctl::finish(QProcess &process, std::chrono::milliseconds patience)
{
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    if (process.state() != QProcess::NotRunning)
        loop.exec();
    CtlAnswer answer;
    if (process.state() == QProcess::NotRunning && process.exitStatus() == QProcess::NormalExit
        && process.error() != QProcess::FailedToStart)
        answer.exitCode = process.exitCode();
    answer.out = process.readAllStandardOutput();
    answer.err = process.readAllStandardError();
    return answer;
}

CtlAnswer Ctl::run(const QStringList &command, std::chrono::milliseconds patience) const
{
    const auto process = start(command);
    CtlAnswer answer = finish(*process, patience);
    if (process->state() != QProcess::NotRunning) {
        process->kill();
        process->waitForFinished();
    }
    return answer;
}

QString Ctl::addOwnSource(const QUrl &endpoint, const QStringList &more) const
{
    return run(QStringList {u"source"_s, u"add"_s, u"feeds"_s, u"--endpoint"_s, endpoint.toString(QUrl::FullyEncoded),
                   u"--set"_s, u"own=true"_s}
        + more)
        .only()[u"id"_s].toString();
}

QString Ctl::phrase()
{
    return u"only for these tests"_s;
}

QString Ctl::program(const QString &name)
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

} // namespace parley::test
