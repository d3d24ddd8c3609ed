// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/exitcode.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>
#include <QStringList>

#include <functional>

namespace parley::ctl {

class Interruption;
class Output;
class Session;
struct GlobalOptions;

/// One option of one verb.
struct VerbOption {
    enum class Kind {
        Flag,
        Value,
        Values, ///< May be given several times.
        File,   ///< A file's name, `-` for standard input; its content is read before the command begins.
    };

    QString name;
    Kind kind = Kind::Flag;
    QString valueName = {}; ///< For the help text.
    QString help = {};      ///< Translated.
};

/// What was given to a verb, global options aside. A plain value: it can be handed to another process.
struct Arguments {
    QStringList positional;
    QMap<QString, QStringList> options;
    QMap<QString, QByteArray> files; ///< Content of each File option, by the option's name.
    QString organisation;            ///< --organisation; empty: not given.

    bool has(const QString &name) const { return options.contains(name); }
    QString value(const QString &name) const { return options.value(name).value(0); }
    QStringList values(const QString &name) const { return options.value(name); }
    friend bool operator==(const Arguments &, const Arguments &) = default;
};

/// What a verb needs of the workspace.
enum class Access {
    None,  ///< Runs without a workspace.
    Read,
    Write, ///< Takes the lock, or is handed to the program that holds it.
};

/// One command: what it is called, what it takes, and what it does.
struct Verb {
    QString noun;
    QString name;            ///< Empty: the noun alone is the command (`platforms`). May be two words (`slots add`).
    QString positionalNames; ///< For the help text: `NAME`.
    int least = 0;           ///< Positional arguments, at least and at most.
    int most = 0;
    QString help; ///< Translated; one sentence.
    QList<VerbOption> options = {};
    Access access = Access::Read;
    bool asksPassphrase = false; ///< Always the passphrase, never the keychain.
    bool destroys = false;       ///< Needs --yes or a typed confirmation.
    bool isInternal = false;     ///< Only ever handed over by parleyctl itself; not on the command line.

    /// Runs with a session; empty where access is None.
    std::function<Result<ExitCode>(Session &, const Arguments &, Output &)> run = {};
    /// Runs without one. The interruption is raised when nobody reads the output any more; signals are the command's to watch.
    std::function<Result<ExitCode>(const GlobalOptions &, const Arguments &, Output &, Interruption &)> runAlone = {};
    /// Where it depends: told by what can be read. Empty: `access` holds.
    std::function<Result<Access>(Session &, const Arguments &)> accessFor = {};

    QString fullName() const { return name.isEmpty() ? noun : noun + u' ' + name; }
};

} // namespace parley::ctl
