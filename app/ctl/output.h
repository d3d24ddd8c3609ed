// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/jsonline.h"
#include "app/ctl/table.h"
#include "core/base/result.h"

#include <QString>

#include <functional>

namespace parley::ctl {

/// Where a command's bytes go: this process's streams, or those of the one that handed the command over.
class OutputSink {
public:
    virtual ~OutputSink() = default;
    virtual void toOutput(QByteArrayView bytes) = 0; ///< Reaches the reader before it returns, as far as it is ours.
    virtual void toError(QByteArrayView bytes) = 0;
};

/// The streams of this process.
class StandardSink final : public OutputSink {
public:
    void toOutput(QByteArrayView bytes) override;
    void toError(QByteArrayView bytes) override;
    bool hasFailed() const { return m_failed; } ///< Nobody reads the output any more.
    void onFailure(std::function<void()> tell) { m_tellFailure = std::move(tell); }

private:
    bool m_failed = false;
    std::function<void()> m_tellFailure;
};

struct OutputStyle {
    bool json = false;
    bool quiet = false;
};

/// What a command says. Standard output is the result alone (cli.md, "Conventions").
class Output {
public:
    Output(OutputSink &sink, OutputStyle style);

    bool isJson() const { return m_style.json; }

    void json(const JsonLine &line);
    void line(const QString &text); ///< For people; may hold line ends.
    void lines(const QStringList &texts);
    void table(const Table &table);
    void raw(QByteArrayView bytes);

    void note(const QString &text);    ///< On standard error, unless --quiet.
    void warning(const QString &text); ///< On standard error, always.
    /// One line: what failed, why, what to do. `what` is the command or the thing.
    void error(const QString &what, const Error &error, const QString &kept = {});

private:
    OutputSink &m_sink;
    OutputStyle m_style;
};

/// `sentence (detail) kept advice`, in one line.
QString errorLine(const Error &error, const QString &kept = {});

} // namespace parley::ctl
