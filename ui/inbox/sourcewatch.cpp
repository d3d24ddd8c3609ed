// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/sourcewatch.h"

#include "ui/style/platformtext.h"

#include <algorithm>

namespace parley {

using namespace std::chrono_literals;

SourceWatch::SourceWatch(Inbox &inbox, const QList<PlatformInfo> &platforms, QObject *parent)
    : QObject(parent)
    , m_inbox(inbox)
{
    for (const PlatformInfo &platform : platforms)
        m_platforms.insert(platform.id, platform);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &SourceWatch::ask);
    connect(&inbox, &Inbox::sourcesChanged, this, [this] { m_again.start(100ms); });
    ask();
}

void SourceWatch::ask()
{
    m_again.stop();
    m_inbox.sources().then(this, [this](const Result<QList<SourceRow>> &rows) { answer(rows); }).onCanceled(this, [this] {
        m_again.start(300ms);
    });
}

void SourceWatch::answer(const Result<QList<SourceRow>> &rows)
{
    if (!rows) {
        m_again.start(rows.error().kind == ErrorKind::Cancelled ? 300ms : 5000ms);
        return;
    }
    m_rows = *rows;
    m_known = true;
    emit changed();
}

QString SourceWatch::titleOf(const Source &source)
{
    if (const QString title = shownName(source.title); !title.isEmpty())
        return title;
    return shownName(source.endpoint.host(QUrl::FullyEncoded));
}

QString SourceWatch::titleOf(SourceId id) const
{
    const auto row = std::ranges::find(m_rows, id, [](const SourceRow &candidate) { return candidate.source.id; });
    return row == m_rows.end() ? QString() : titleOf(row->source);
}

QString SourceWatch::platformNameOf(const QString &platform) const
{
    const auto info = m_platforms.find(platform);
    return info == m_platforms.end() ? platform : info->name;
}

SourceLook SourceWatch::lookOf(const QString &platform) const
{
    return sourceLook(m_platforms.value(platform).kind);
}

} // namespace parley
