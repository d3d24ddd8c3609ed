// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/screen.h"

#include "tests/journeys/ctl.h"

#include <QDeadlineTimer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace parley::test {

Screen::~Screen()
{
    for (QProcess *process : {&m_manager, &m_server}) {
        process->terminate();
        if (process->state() != QProcess::NotRunning && !process->waitForFinished(5000))
            process->kill();
    }
}

bool Screen::start()
{
    // The server picks a free number and prints it when it is ready.
    m_server.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x860x24"_s, u"-nolisten"_s, u"tcp"_s});
    QByteArray number;
    while (!number.contains('\n')) {
        if (!m_server.waitForReadyRead(20'000))
            return false;
        number += m_server.readAllStandardOutput();
    }
    m_display = u':' + QString::fromLatin1(number.trimmed());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, m_display);
    m_manager.setProcessEnvironment(environment);
    m_manager.start(u"openbox"_s, {});
    return m_manager.waitForStarted();
}

QByteArray Screen::tool(const QStringList &words, int &exitCode) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, m_display);
    process.setProcessEnvironment(environment);
    process.start(u"xdotool"_s, words);
    const CtlAnswer answer = Ctl::finish(process);
    exitCode = answer.exitCode;
    return answer.out;
}

bool Screen::shows(const QString &title, std::chrono::milliseconds patience) const
{
    QDeadlineTimer deadline(patience);
    while (!deadline.hasExpired()) {
        int exitCode = -1;
        const QByteArrayList windows = tool({u"search"_s, u"--onlyvisible"_s, u"--name"_s, title}, exitCode).split('\n');
        const QByteArray active = exitCode == 0 ? tool({u"getactivewindow"_s}, exitCode).trimmed() : QByteArray();
        if (!active.isEmpty() && windows.contains(active)) {
            QTest::qWait(500); // It has the keyboard; on a loaded machine its program hears that a little later.
            return true;
        }
        QTest::qWait(100);
    }
    return false;
}

QByteArray Screen::description() const
{
    int exitCode = -1;
    const QByteArray titles = tool({u"search"_s, u"--onlyvisible"_s, u"--name"_s, u"."_s, u"getwindowname"_s, u"%@"_s}, exitCode);
    const auto runs = [](const QProcess &process) { return process.state() == QProcess::Running ? " runs" : " has ended"; };
    return QByteArray("Xvfb") + runs(m_server) + ", openbox" + runs(m_manager) + ", xdotool said " + QByteArray::number(exitCode)
        + "; windows: " + titles.trimmed().replace('\n', ", ");
}

bool Screen::type(const QString &text) const
{
    int exitCode = -1;
    tool({u"type"_s, u"--delay"_s, u"20"_s, text}, exitCode);
    return exitCode == 0;
}

bool Screen::press(const QStringList &keys) const
{
    int exitCode = -1;
    tool(QStringList {u"key"_s, u"--delay"_s, u"120"_s} + keys, exitCode);
    return exitCode == 0;
}

} // namespace parley::test
