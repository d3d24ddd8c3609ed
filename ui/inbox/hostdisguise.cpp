// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/hostdisguise.h"

#include "ui/style/platformtext.h"

#include <QHostAddress>

#include <libpsl.h>
#include <unicode/uspoof.h>

#include <algorithm>
#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 128; });
}

/// ICU's look-alike tables (UTS #39).
class Spoofing {
public:
    Spoofing()
    {
        UErrorCode status = U_ZERO_ERROR;
        m_checker.reset(uspoof_open(&status));
        uspoof_setRestrictionLevel(m_checker.get(), USPOOF_HIGHLY_RESTRICTIVE);
        uspoof_setChecks(m_checker.get(), USPOOF_RESTRICTION_LEVEL, &status);
        if (U_FAILURE(status))
            m_checker.reset();
    }

    /// With each letter in the place of those that look like it; empty: it can't be told.
    QString skeleton(const QString &text) const
    {
        std::array<UChar, 1024> letters;
        UErrorCode status = U_ZERO_ERROR;
        const int length = m_checker ? uspoof_getSkeleton(m_checker.get(), 0, reinterpret_cast<const UChar *>(text.utf16()),
                                           int(text.size()), letters.data(), int(letters.size()), &status)
                                     : 0;
        return U_SUCCESS(status) ? QString::fromUtf16(letters.data(), length) : QString();
    }

    bool isMixture(const QString &text) const
    {
        UErrorCode status = U_ZERO_ERROR;
        return m_checker
            && uspoof_check2(m_checker.get(), reinterpret_cast<const UChar *>(text.utf16()), int(text.size()), nullptr, &status) != 0
            && U_SUCCESS(status);
    }

private:
    std::unique_ptr<USpoofChecker, decltype(&uspoof_close)> m_checker {nullptr, &uspoof_close};
};

/// What a person reads: only the foreign letters are replaced, since a skeleton also makes `rn` of `m`.
QString readAs(const Spoofing &spoofing, const QString &label)
{
    QString read;
    for (const char32_t c : label.toUcs4())
        read += c < 128 ? QString(QChar(c)) : spoofing.skeleton(QString::fromUcs4(&c, 1));
    return read;
}

} // namespace

Disguise disguiseOf(const QUrl &written)
{
    if (!written.userInfo().isEmpty())
        return {Disguise::Kind::UserPart, shownLine(written.userName(QUrl::FullyDecoded), 80)};
    const QString host = QUrl::fromAce(written.host(QUrl::FullyEncoded).toLatin1(), QUrl::IgnoreIDNWhitelist);
    if (isAscii(host))
        return {};
    const Spoofing spoofing;
    QStringList read;
    bool looksAlike = false;
    bool isMixture = false;
    // Label by label: an honest name below a look-alike is a look-alike.
    for (const QString &label : host.split(u'.')) {
        const bool isForeign = !isAscii(label);
        const bool isLatinToSee = isForeign && isAscii(spoofing.skeleton(label));
        looksAlike = looksAlike || isLatinToSee;
        isMixture = isMixture || (isForeign && spoofing.isMixture(label));
        read.append(isLatinToSee ? readAs(spoofing, label) : label);
    }
    if (looksAlike)
        return {Disguise::Kind::LookAlike, shownLine(read.join(u'.'), 80)};
    return {isMixture ? Disguise::Kind::Mixture : Disguise::Kind::None, {}};
}

QString registeredDomain(const QString &asciiHost)
{
    const psl_ctx_t *list = psl_builtin();
    if (!list || !QHostAddress(asciiHost).isNull())
        return asciiHost;
    const QByteArray host = asciiHost.toLatin1().toLower();
    const char *domain = psl_registrable_domain(list, host.constData()); // Points into `host`.
    return domain ? QString::fromLatin1(domain) : asciiHost;
}

} // namespace parley
