// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/feedperson.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr qsizetype longestPerson = 1000;

// What stands around a name once the address is out of it.
QString withoutBrackets(QString name)
{
    name.replace(u"()"_s, QString()).replace(u"<>"_s, QString()).replace(u"[]"_s, QString());
    name = name.simplified();
    if (name.size() > 1 && name.startsWith(u'(') && name.endsWith(u')'))
        name = name.sliced(1, name.size() - 2);
    while (name.endsWith(u',') || name.endsWith(u';') || name.endsWith(u':') || name.endsWith(u'-'))
        name.chop(1);
    if (name.size() > 1 && name.startsWith(u'"') && name.endsWith(u'"'))
        name = name.sliced(1, name.size() - 2);
    return name.trimmed();
}

} // namespace

FeedPerson personFromText(const QString &text)
{
    static const QRegularExpression address(
        u"(?:mailto:)?([A-Za-z0-9._%+'/=-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8})"_s);
    FeedPerson person;
    const QString line = text.left(longestPerson).simplified();
    const QRegularExpressionMatch found = line.contains(u'@') ? address.match(line) : QRegularExpressionMatch();
    if (!found.hasMatch()) {
        person.name = line;
        return person;
    }
    person.email = found.captured(1);
    person.name = withoutBrackets(line.first(found.capturedStart()) + line.sliced(found.capturedEnd()));
    return person;
}

} // namespace parley
