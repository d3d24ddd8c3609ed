// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <chrono>
#include <memory>

namespace parley::test {

/// What a command said.
struct CtlAnswer {
    int exitCode = -1; ///< Of parleyctl; -1: it did not end by itself in time.
    QByteArray out = {};
    QByteArray err = {};

    QList<QJsonObject> lines() const;  ///< Of `out`; a line that is no object is an empty one.
    QJsonObject line(const QString &key, const QString &value) const; ///< The first with this text; empty: none.
    QJsonObject only() const;          ///< The line, where there is exactly one.
};

/// Runs the real parleyctl on a workspace of its own, in a folder that goes with it. The event loop of the caller keeps
/// running meanwhile, so that servers of the test can answer.
class Ctl {
public:
    Ctl();

    /// Made in this process with a cheap key derivation, so that a hundred commands don't cost a hundred seconds.
    bool makeWorkspace(bool isTest = true);

    QString folder() const { return m_folder.path(); } ///< Holds all of the below.
    QString workspace() const { return m_folder.filePath(QStringLiteral("w")); }
    static QString phrase(); ///< Of the workspace, and in `passphraseFile`.
    /// What the next commands give; a file in `folder`.
    void setPassphrase(const QByteArray &phrase);
    QString fileWith(const QString &name, const QByteArray &content) const;
    QString passphraseFile() const { return m_folder.filePath(QStringLiteral("passphrase")); }

    void setProgram(const QString &path) { m_program = path; } ///< Instead of the parleyctl beside this test.
    void setClock(const QString &moment) { m_clock = moment; } ///< Empty: the system's.
    QString clock() const { return m_clock; }
    QProcessEnvironment &environment() { return m_environment; }

    CtlAnswer run(const QStringList &command, std::chrono::milliseconds patience = std::chrono::seconds(90)) const;
    std::unique_ptr<QProcess> start(const QStringList &command) const;
    static CtlAnswer finish(QProcess &process, std::chrono::milliseconds patience = std::chrono::seconds(90));

    /// `source add feeds` for a place of the organisation's own; its reference, or empty.
    QString addOwnSource(const QUrl &endpoint, const QStringList &more = {}) const;

    static QString program(const QString &name); ///< Beside this test.

private:
    QTemporaryDir m_folder;
    QString m_program = program(QStringLiteral("parleyctl"));
    QString m_clock;
    QProcessEnvironment m_environment;
};

} // namespace parley::test
