// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/posture.h"

#include "app/ctl/words.h"
#include "core/secrets/systemkeychain.h"
#include "core/secrets/waitfor.h"
#include "core/workspace/volume.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <sys/resource.h>
#endif
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

using State = PostureCheck::State;

constexpr QFileDevice::Permissions othersMay = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
    | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

State stateOf(std::optional<bool> good)
{
    if (!good)
        return State::Unknown;
    return *good ? State::Good : State::Poor;
}

PostureCheck check(const QString &name, State state, const QString &good, const QString &poor, const QString &unknown)
{
    return {name, state, state == State::Good ? good : state == State::Poor ? poor : unknown};
}

PostureCheck diskEncryption(const QString &workspace)
{
    // Where the workspace will be, if there is none yet.
    QString place = workspace;
    while (!QFileInfo::exists(place) && place != QFileInfo(place).path())
        place = QFileInfo(place).path();
    return check(u"diskEncryption"_s, stateOf(isOnEncryptedVolume(place)), Ctl::tr("The disk under the workspace is encrypted."),
        Ctl::tr("The disk under the workspace is not encrypted. The workspace is, but names of files and other programs' data are not: "
                "switch on the system's disk encryption."),
        Ctl::tr("Whether the disk under the workspace is encrypted can't be told."));
}

PostureCheck swap()
{
    const Swap state = swapState();
    return check(u"swap"_s,
        state == Swap::Unknown ? State::Unknown : state == Swap::Plain ? State::Poor : State::Good,
        state == Swap::None ? Ctl::tr("There is no swap.") : Ctl::tr("The swap is encrypted."),
        Ctl::tr("The swap is not encrypted. Keys are kept out of it, but messages on the screen may get there: encrypt it."),
        Ctl::tr("Whether the swap is encrypted can't be told."));
}

PostureCheck files(const QString &workspace)
{
    bool open = (QFileInfo(workspace).permissions() & othersMay) != QFileDevice::Permissions();
    QDirIterator all(workspace, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (!open && all.hasNext())
        open = (all.nextFileInfo().permissions() & othersMay) != QFileDevice::Permissions();
    // Nobody gets into a folder that is closed to them, whatever the files in it allow.
    const bool closedAbove = !(QFileInfo(workspace).permissions() & othersMay);
    const std::optional<bool> good = QFileInfo::exists(workspace) ? std::optional(closedAbove || !open) : std::nullopt;
    return check(u"files"_s, stateOf(good), Ctl::tr("Only this account can open the workspace's files."),
        Ctl::tr("Other accounts of this computer can reach the workspace's files: chmod -R go= %1").arg(QDir::toNativeSeparators(workspace)),
        Ctl::tr("There is no workspace in %1.").arg(QDir::toNativeSeparators(workspace)));
}

PostureCheck coreDumps()
{
    std::optional<bool> good;
#ifdef Q_OS_LINUX
    rlimit limit {1, 1};
    good = getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_max == 0 && prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0;
#endif
    return check(u"coreDumps"_s, stateOf(good), Ctl::tr("Parley's memory is in no core dump, and closed to other programs of this account."),
        Ctl::tr("Parley's memory may be written into a core dump."), Ctl::tr("Core dumps can't be switched off on this system."));
}

PostureCheck lockedMemory()
{
    std::optional<bool> good;
#ifdef Q_OS_LINUX
    constexpr rlim_t enough = 1024 * 1024; // Bytes: some hundred keys.
    rlimit limit {0, 0};
    good = getrlimit(RLIMIT_MEMLOCK, &limit) == 0 && limit.rlim_cur >= enough;
#endif
    return check(u"lockedMemory"_s, stateOf(good), Ctl::tr("Keys are kept out of the swap."),
        Ctl::tr("Too little memory may be locked to keep all keys out of the swap: raise the limit (ulimit -l)."),
        Ctl::tr("Whether keys can be kept out of the swap can't be told."));
}

PostureCheck keychain()
{
    SystemKeychain keychain(std::chrono::seconds(2));
    const bool answers = waitFor(keychain.isAvailable()).has_value();
    return check(u"keychain"_s, answers ? State::Good : State::Unknown, Ctl::tr("This account has a keychain that answers."), {},
        Ctl::tr("No keychain answers: Parley asks for the passphrase each time, and never keeps it in a plain file."));
}

PostureCheck account()
{
    std::optional<bool> good;
#ifdef Q_OS_UNIX
    good = geteuid() != 0;
#endif
    return check(u"account"_s, stateOf(good), Ctl::tr("Parley does not run as the system's administrator."),
        Ctl::tr("Parley runs as the system's administrator (root): use an account of your own."),
        Ctl::tr("Whether this is an administrator's account can't be told."));
}

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        return {};
    QProcess process;
    process.start(path, arguments);
    if (!process.waitForFinished(2000))
        process.kill();
    return process.readAllStandardOutput();
}

PostureCheck screenLock()
{
    State state = State::Unknown;
    const QByteArray desktop = qgetenv("XDG_CURRENT_DESKTOP");
    if (desktop.contains("KDE")) {
        QFile file(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/kscreenlockerrc"_s);
        const bool opened = file.open(QIODevice::ReadOnly);
        state = screenLockFromKde(opened ? file.read(64 * 1024) : QByteArray());
    } else if (desktop.contains("GNOME") || desktop.contains("Unity")) {
        state = screenLockFromGnome(
            outputOf(u"gsettings"_s, {u"get"_s, u"org.gnome.desktop.screensaver"_s, u"lock-enabled"_s}));
    }
    return check(u"screenLock"_s, state, Ctl::tr("The screen locks when nobody is there."),
        Ctl::tr("The screen does not lock by itself: switch that on in the desktop's settings."),
        Ctl::tr("Whether the screen locks by itself can't be told on this desktop."));
}

} // namespace

QString nameOf(PostureCheck::State state)
{
    switch (state) {
    case State::Good: return u"good"_s;
    case State::Poor: return u"poor"_s;
    case State::Unknown: return u"unknown"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QList<PostureCheck> postureOf(const QString &workspace, const Result<DecoderCheck> &decoder)
{
    return {diskEncryption(workspace), swap(), files(workspace), coreDumps(), lockedMemory(), screenLock(), keychain(),
        account(), decoderPosture(decoder)};
}

PostureCheck decoderPosture(const Result<DecoderCheck> &decoder)
{
    const auto poor = [](const QString &sentence) { return PostureCheck {u"decoder"_s, State::Poor, sentence}; };
    if (!decoder)
        return poor(Ctl::tr("parley-decoder is missing or does not run: authors' pictures are not kept. Install Parley again."));
    switch (decoder->sandbox) {
    case DecoderCheck::Sandbox::NoFilter:
        return poor(Ctl::tr("Pictures are decoded in a separate process, without system-call filter: a hole in a picture library could "
                            "reach this account's files."));
    case DecoderCheck::Sandbox::Leaks:
        return poor(Ctl::tr("Pictures are decoded in a separate process, but its system-call filter does not hold (%1): a hole in a picture "
                            "library could reach this account's files.").arg(decoder->leaks.join(u", "_s)));
    case DecoderCheck::Sandbox::Holds: break;
    }
    if (!decoder->limitsMemory)
        return poor(Ctl::tr("Pictures are decoded in a separate process with a system-call filter, but its memory is not limited."));
    return {u"decoder"_s, State::Good,
        Ctl::tr("Pictures are decoded in a separate process with a system-call filter: opening a file or a connection ends it, as was just "
                "tried.")};
}

PostureCheck::State screenLockFromKde(const QByteArray &kscreenlockerrc)
{
    bool inDaemon = false;
    for (const QByteArray &line : kscreenlockerrc.split('\n')) {
        const QByteArray text = line.simplified();
        if (text.startsWith('['))
            inDaemon = text == "[Daemon]";
        else if (inDaemon && QByteArray(text).replace(' ', "").toLower() == "autolock=false")
            return State::Poor;
    }
    return State::Good;
}

PostureCheck::State screenLockFromGnome(const QByteArray &printed)
{
    const QByteArray word = printed.trimmed();
    if (word == "true")
        return State::Good;
    return word == "false" ? State::Poor : State::Unknown;
}

} // namespace parley::ctl
