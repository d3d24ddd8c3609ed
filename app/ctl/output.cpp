// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/output.h"

#include "app/ctl/words.h"
#include "core/base/errortext.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

bool write(std::FILE *stream, QByteArrayView bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    return std::fwrite(bytes.data(), 1, size, stream) == size && std::fflush(stream) == 0;
}

} // namespace

void StandardSink::toOutput(QByteArrayView bytes)
{
    if (write(stdout, bytes))
        return;
    m_failed = true;
    if (m_tellFailure)
        m_tellFailure();
}

void StandardSink::toError(QByteArrayView bytes)
{
    write(stderr, bytes); // There is nobody left to tell.
}

Output::Output(OutputSink &sink, OutputStyle style)
    : m_sink(sink)
    , m_style(style)
{
}

void Output::json(const JsonLine &line)
{
    m_sink.toOutput(line.toBytes() + '\n');
}

void Output::line(const QString &text)
{
    m_sink.toOutput(printable(text, true).toUtf8() + '\n');
}

void Output::lines(const QStringList &texts)
{
    for (const QString &text : texts)
        line(text);
}

void Output::table(const Table &table)
{
    if (!table.isEmpty())
        lines(table.lines());
}

void Output::raw(QByteArrayView bytes)
{
    m_sink.toOutput(bytes);
}

void Output::note(const QString &text)
{
    if (!m_style.quiet)
        m_sink.toError(printable(text).toUtf8() + '\n');
}

void Output::warning(const QString &text)
{
    m_sink.toError(printable(text).toUtf8() + '\n');
}

void Output::error(const QString &what, const Error &error, const QString &kept)
{
    warning(u"%1: %2"_s.arg(what, errorLine(error, kept)));
}

QString errorLine(const Error &error, const QString &kept)
{
    // What was typed wrong is said in full by the one who noticed.
    if (error.kind == ErrorKind::Usage && !error.detail.isEmpty())
        return error.detail;
    QString line = sentence(error.kind);
    const bool namesRule = error.kind != ErrorKind::Refused || error.detail.startsWith("rule: "_L1);
    if (!error.detail.isEmpty())
        line += u" (%1%2)"_s.arg(namesRule ? QString() : u"rule: "_s, error.detail);
    for (const QString &more : {kept, advice(error.kind)}) {
        if (!more.isEmpty())
            line += u' ' + more;
    }
    return line;
}

} // namespace parley::ctl
