// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/terminal.h"

#include <QFile>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <clocale>
#include <csignal>
#include <langinfo.h>
#include <termios.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

constexpr qsizetype longestLine = 4096;

void ask(const QString &question)
{
    const QByteArray text = question.toUtf8();
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stderr);
    std::fflush(stderr);
}

#ifdef Q_OS_UNIX

volatile std::sig_atomic_t brokenOff = 0;

void breakOff(int)
{
    brokenOff = 1;
}

/// While it lives, Ctrl+C ends the reading of a line and not the process, which would leave the terminal mute.
class BreakableRead {
public:
    BreakableRead()
    {
        brokenOff = 0;
        struct sigaction action = {};
        action.sa_handler = breakOff; // Without SA_RESTART: read() ends with EINTR.
        sigemptyset(&action.sa_mask);
        sigaction(SIGINT, &action, &m_interrupt);
        sigaction(SIGTERM, &action, &m_terminate);
    }
    ~BreakableRead()
    {
        sigaction(SIGINT, &m_interrupt, nullptr);
        sigaction(SIGTERM, &m_terminate, nullptr);
    }
    Q_DISABLE_COPY_MOVE(BreakableRead)

private:
    struct sigaction m_interrupt = {};
    struct sigaction m_terminate = {};
};

class WithoutEcho {
public:
    WithoutEcho()
    {
        m_changed = tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios mute = m_before;
        mute.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_changed = m_changed && tcsetattr(STDIN_FILENO, TCSAFLUSH, &mute) == 0;
    }
    ~WithoutEcho()
    {
        if (m_changed)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(WithoutEcho)
    bool isMute() const { return m_changed; }

private:
    termios m_before = {};
    bool m_changed = false;
};

Result<SecretBytes> readLine()
{
    const BreakableRead breakable;
    SecretBytes line;
    char byte = 0;
    while (line.size() < longestLine) {
        const ssize_t got = read(STDIN_FILENO, &byte, 1);
        if (got == 1 && byte != '\n') {
            line.append({&byte, 1});
            continue;
        }
        if (got < 0 && errno == EINTR && !brokenOff)
            continue;
        if (got < 0 || brokenOff || (got == 0 && line.isEmpty()))
            return failure(ErrorKind::Cancelled, {});
        break;
    }
    wipe(&byte, 1);
    return line;
}

#endif

} // namespace

#ifdef Q_OS_UNIX

bool hasTerminal()
{
    return isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1;
}

Result<SecretBytes> askSecret(const QString &question)
{
    if (!hasTerminal())
        return failure(ErrorKind::Cancelled, u"no terminal"_s);
    const WithoutEcho mute;
    if (!mute.isMute())
        return failure(ErrorKind::Cancelled, u"the terminal can't be made mute"_s);
    ask(question);
    auto line = readLine();
    ask(u"\n"_s);
    return line;
}

Result<QString> askLine(const QString &question)
{
    if (!hasTerminal())
        return failure(ErrorKind::Cancelled, u"no terminal"_s);
    ask(question);
    const auto line = readLine();
    if (!line)
        return std::unexpected(line.error());
    return QString::fromUtf8(line->view());
}

void useUtf8()
{
    std::setlocale(LC_CTYPE, "");
    if (qstrcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv(qEnvironmentVariableIsEmpty("LC_ALL") ? "LC_CTYPE" : "LC_ALL", "C.UTF-8");
}

void ignoreBrokenPipes()
{
    std::signal(SIGPIPE, SIG_IGN);
}

#else

// Without a terminal of a kind that is known here a passphrase comes from a file or the keychain.
bool hasTerminal()
{
    return false;
}

Result<SecretBytes> askSecret(const QString &)
{
    return failure(ErrorKind::Cancelled, u"no terminal"_s);
}

Result<QString> askLine(const QString &)
{
    return failure(ErrorKind::Cancelled, u"no terminal"_s);
}

void useUtf8() { }
void ignoreBrokenPipes() { }

#endif

Result<SecretBytes> readSecretFile(const QString &name, qsizetype limit)
{
    QFile file(name);
    const bool open = name == "-"_L1 ? file.open(0, QIODevice::ReadOnly | QIODevice::Unbuffered)
                                     : file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    if (!open)
        return failure(ErrorKind::Storage, u"%1: %2"_s.arg(name, file.errorString()));
    SecretBytes block(limit + 1);
    qsizetype size = 0;
    while (size < block.size()) {
        const qint64 got = file.read(block.data() + size, block.size() - size);
        if (got < 0)
            return failure(ErrorKind::Storage, u"%1: %2"_s.arg(name, file.errorString()));
        if (got == 0)
            break;
        size += got;
    }
    if (size > limit)
        return failure(ErrorKind::TooLarge, u"%1: over %2 bytes"_s.arg(name).arg(limit));
    return SecretBytes::fromBytes(block.view().first(size));
}

} // namespace parley::ctl
