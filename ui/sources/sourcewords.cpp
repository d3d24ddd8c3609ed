// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/sourcewords.h"

#include "ui/inbox/links.h"
#include "ui/style/moments.h"
#include "ui/style/platformtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr qint64 collectableHours = 72;

} // namespace

QString kindWord(const QString &kind)
{
    if (kind == "social"_L1)
        return QCoreApplication::translate("SourceWords", "Social media");
    if (kind == "blog"_L1)
        return QCoreApplication::translate("SourceWords", "Blog");
    if (kind == "news"_L1)
        return QCoreApplication::translate("SourceWords", "News site");
    if (kind == "forum"_L1)
        return QCoreApplication::translate("SourceWords", "Forum");
    if (kind == "review"_L1)
        return QCoreApplication::translate("SourceWords", "Reviews");
    return kind;
}

QString verdictWord(const std::optional<Refusal> &refusal)
{
    if (!refusal)
        return QCoreApplication::translate("SourceWords", "Would be collected");
    switch (*refusal) {
    case Refusal::Duplicate:
        return QCoreApplication::translate("SourceWords", "Already there");
    case Refusal::TooOld:
        return QCoreApplication::translate("SourceWords", "Older than 3 days");
    case Refusal::NoDate:
        return QCoreApplication::translate("SourceWords", "Has no date");
    case Refusal::Future:
        return QCoreApplication::translate("SourceWords", "Dated in the future");
    case Refusal::NoLink:
        return QCoreApplication::translate("SourceWords", "Has no link");
    case Refusal::Unmatched:
        return QCoreApplication::translate("SourceWords", "Names no registered name");
    case Refusal::Suppressed:
        return QCoreApplication::translate("SourceWords", "The author is excluded");
    case Refusal::NotIndexable:
        return QCoreApplication::translate("SourceWords", "The author wants no search");
    }
    Q_UNREACHABLE_RETURN({});
}

QString causeClause(ErrorKind cause)
{
    switch (cause) {
    case ErrorKind::Cancelled:
    case ErrorKind::NotAsked:
        return QCoreApplication::translate("SourceWords", "Parley was not running or the source was paused");
    case ErrorKind::Overflown:
        return QCoreApplication::translate("SourceWords", "more was posted than the source shows at a time");
    case ErrorKind::Offline:
        return QCoreApplication::translate("SourceWords", "no connection");
    case ErrorKind::TimedOut:
        return QCoreApplication::translate("SourceWords", "the server answered too slowly");
    case ErrorKind::CertificateWrong:
        return QCoreApplication::translate("SourceWords", "the server’s certificate was not valid");
    case ErrorKind::RedirectLoop:
    case ErrorKind::InsecureAddress:
    case ErrorKind::PrivateAddress:
        return QCoreApplication::translate("SourceWords", "the address led to a place that Parley does not open");
    case ErrorKind::Unauthorized:
    case ErrorKind::TokenRefused:
        return QCoreApplication::translate("SourceWords", "the server refused access");
    case ErrorKind::NotFound:
    case ErrorKind::Gone:
        return QCoreApplication::translate("SourceWords", "there was nothing at the address");
    case ErrorKind::RateLimited:
        return QCoreApplication::translate("SourceWords", "the server asked us to wait");
    case ErrorKind::ServerError:
        return QCoreApplication::translate("SourceWords", "the server had a fault");
    case ErrorKind::TooLarge:
    case ErrorKind::CutOff:
    case ErrorKind::WrongType:
    case ErrorKind::BadResponse:
        return QCoreApplication::translate("SourceWords", "the answer could not be read in full");
    case ErrorKind::DiskFull:
        return QCoreApplication::translate("SourceWords", "the disk was full");
    case ErrorKind::Storage:
    case ErrorKind::Locked:
    case ErrorKind::Damaged:
    case ErrorKind::Busy:
    case ErrorKind::TooNew:
    case ErrorKind::TooManyTries:
    case ErrorKind::ReadOnly:
    case ErrorKind::Missing:
        return QCoreApplication::translate("SourceWords", "the vault could not be written");
    case ErrorKind::Refused:
    case ErrorKind::Usage:
        return QCoreApplication::translate("SourceWords", "a rule did not allow it");
    }
    Q_UNREACHABLE_RETURN({});
}

QString gapSentence(const Gap &gap, const QDateTime &now)
{
    const QString from = momentText(gap.from, now);
    const QString cause = causeClause(gap.cause);
    const QDateTime limit = gap.from.addSecs(collectableHours * 3600);
    const QString what = gap.to.isValid()
        ? QCoreApplication::translate("SourceWords", "Not fetched from %1 to %2: %3.")
              .arg(from, momentText(gap.to, now), cause)
        : QCoreApplication::translate("SourceWords", "Not fetched since %1: %2.").arg(from, cause);
    if (gap.filled)
        return what + u' ' + QCoreApplication::translate("SourceWords", "This has been caught up.");
    if (limit <= now)
        return what + u' ' + QCoreApplication::translate("SourceWords", "The oldest part can no longer be caught up.");
    return what + u' '
        + QCoreApplication::translate("SourceWords", "It can be caught up until %1.").arg(momentText(limit, now));
}

QString addressText(const QUrl &url)
{
    QString text = hostShown(url);
    if (url.path() != "/"_L1)
        text += shownLine(url.path(QUrl::PrettyDecoded));
    return url.hasQuery() ? text + u"?…"_s : text;
}

QString momentText(const QDateTime &moment, const QDateTime &now)
{
    if (!moment.isValid())
        return {};
    const bool today = moment.toLocalTime().date() == now.toLocalTime().date();
    return today ? shownTime(moment) : shownDate(moment) + u' ' + shownTime(moment);
}

} // namespace parley
