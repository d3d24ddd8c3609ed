// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/rowparts.h"

#include "ui/inbox/gonewords.h"
#include "ui/inbox/sourcewatch.h"
#include "ui/style/moments.h"
#include "ui/style/platformtext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

struct ConversationSentence {
    Q_DECLARE_TR_FUNCTIONS(ConversationSentence)
};

/// A title that is only the start of the text would say the same twice.
bool saysMore(const QString &subject, const QString &excerpt)
{
    QString start = subject;
    while (start.endsWith(u'…') || start.endsWith(u'.'))
        start.chop(1);
    return !start.isEmpty() && !excerpt.startsWith(start.trimmed());
}

QString visibilityWord(const RowParts &parts)
{
    if (parts.isPublic && parts.isPrivate)
        return ConversationSentence::tr("public and private");
    return parts.isPrivate ? ConversationSentence::tr("private") : ConversationSentence::tr("public");
}

} // namespace

RowParts partsOf(const ConversationRow &row, const SourceWatch &sources, const QDateTime &now)
{
    const SourceLook look = sources.lookOf(row.platform);
    RowParts parts;
    parts.loaded = true;
    parts.source = sources.titleOf(row.source);
    parts.name = shownName(row.lastAuthor);
    parts.handle = shownName(row.lastHandle);
    if (parts.name.isEmpty())
        std::swap(parts.name, parts.handle);
    if (row.lastGone)
        parts.name = goneName(*row.lastGone);
    if (parts.name.isEmpty())
        parts.name = parts.source;
    parts.age = shownAge(row.lastAt, now);
    parts.subject = withoutAddressees(shownLine(row.subject, 120));
    parts.gone = row.lastGone;
    parts.excerpt = row.lastGone ? goneSentence(*row.lastGone, row.lastGoneAt, now) : withoutAddressees(shownLine(row.excerpt));
    if (!saysMore(parts.subject, parts.excerpt))
        parts.subject.clear();
    parts.sourceIcon = look.icon;
    parts.sourceRole = look.role;
    parts.unread = row.unread > 0;
    parts.closed = row.state == WorkState::Closed;
    parts.isPublic = row.hasPublic;
    parts.isPrivate = row.hasPrivate;
    parts.messages = row.messages;
    if (row.firstExpiresAt.isValid() && now.daysTo(row.firstExpiresAt) <= 30)
        parts.keptUntil = row.firstExpiresAt.toLocalTime().toString(u"dd-MM"_s);
    return parts;
}

RowParts partsOf(const SearchHit &hit, const SourceWatch &sources, const QDateTime &now)
{
    RowParts parts;
    parts.loaded = true;
    const auto &rows = sources.rows();
    const auto row = std::ranges::find(
        rows, hit.sourceReference, [](const SourceRow &candidate) { return candidate.source.reference(); });
    const SourceLook look = sources.lookOf(hit.sourceReference.section(u'/', 0, 0));
    parts.source = row == rows.end() ? hit.sourceReference : SourceWatch::titleOf(row->source);
    parts.name = shownName(hit.author);
    parts.handle = shownName(hit.handle);
    if (parts.name.isEmpty())
        std::swap(parts.name, parts.handle);
    if (parts.name.isEmpty())
        parts.name = parts.source;
    parts.age = shownAge(hit.postedAt, now);
    parts.subject = shownLine(hit.title, 120);
    parts.excerpt = shownLine(hit.text);
    parts.sourceIcon = look.icon;
    parts.sourceRole = look.role;
    parts.isPublic = false; // A hit does not say; no icon is better than a wrong one.
    return parts;
}

QString sentenceOf(const RowParts &parts, const QDateTime &at, const QDateTime &now)
{
    if (!parts.loaded)
        return ConversationSentence::tr("Loading");
    QStringList said {parts.name};
    if (!parts.source.isEmpty() && parts.source != parts.name)
        said << parts.source;
    if (parts.isPublic || parts.isPrivate)
        said << visibilityWord(parts);
    said << spokenAge(at, now);
    if (parts.unread)
        said << ConversationSentence::tr("unread");
    if (parts.closed)
        said << ConversationSentence::tr("closed");
    if (parts.gone)
        said << goneChip(*parts.gone);
    if (parts.messages > 1)
        said << ConversationSentence::tr("%n message(s)", nullptr, parts.messages);
    if (!parts.keptUntil.isEmpty())
        said << ConversationSentence::tr("kept until %1").arg(parts.keptUntil);
    return said.join(u", "_s);
}

} // namespace parley
