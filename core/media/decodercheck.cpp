// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/decodercheck.h"

#include <QProcess>

using namespace Qt::StringLiterals;

namespace parley {

DecoderCheck readDecoderCheck(const QByteArray &printed)
{
    QMap<QString, QString> words;
    DecoderCheck check;
    for (const QByteArray &line : printed.split('\n')) {
        const QStringList parts = QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts);
        if (parts.size() == 3 && parts[0] == "library"_L1)
            check.libraries.insert(parts[1], parts[2]);
        else if (parts.size() == 2)
            words.insert(parts[0], parts[1]);
    }
    check.limitsMemory = words.value(u"memory"_s) == "refused"_L1;
    if (words.value(u"filter"_s) == "none"_L1) {
        check.sandbox = DecoderCheck::Sandbox::NoFilter;
        return check;
    }
    for (const QString &attempt : {u"open"_s, u"socket"_s, u"exec"_s, u"fork"_s}) {
        if (words.value(attempt) != "killed"_L1)
            check.leaks.append(attempt);
    }
    if (words.value(u"filter"_s) == "on"_L1 && check.leaks.isEmpty())
        check.sandbox = DecoderCheck::Sandbox::Holds;
    return check;
}

Result<DecoderCheck> checkDecoder(const QString &program)
{
    const auto missing = [] { return failure(ErrorKind::Missing, u"parley-decoder does not run"_s); };
    if (program.isEmpty())
        return missing();
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, {u"--self-check"_s});
    constexpr int patience = 5000; // Milliseconds.
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished(patience);
        return missing();
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return missing();
    return readDecoderCheck(process.readAllStandardOutput());
}

} // namespace parley
