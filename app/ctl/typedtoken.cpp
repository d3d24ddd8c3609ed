// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/typedtoken.h"

#include "app/ctl/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

constexpr qsizetype longestToken = 4096;

/// What may stand in a header behind `Bearer` (RFC 6750, 2.1 has fewer; servers differ).
bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= longestToken
        && std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7f; });
}

} // namespace

VerbOption tokenOption()
{
    return {u"token-file"_s, VerbOption::Kind::File, u"F"_s,
        Ctl::tr("Reads the account's access token from F; - is standard input.")};
}

Result<SharedSecret> typedToken(const Arguments &arguments, const PlatformInfo &platform)
{
    const QString option = u"token-file"_s;
    if (!arguments.has(option)) {
        if (platform.needsToken)
            return failure(ErrorKind::Usage, Ctl::tr("%1 needs --token-file F").arg(platform.id));
        return SharedSecret();
    }
    if (!platform.needsToken)
        return failure(ErrorKind::Usage, Ctl::tr("%1 takes no --token-file").arg(platform.id));
    const QByteArrayView token = QByteArrayView(arguments.files.value(option)).trimmed();
    if (!isToken(token))
        return failure(ErrorKind::Usage, Ctl::tr("the file of --token-file does not hold an access token alone"));
    return std::make_shared<const SecretBytes>(SecretBytes::fromBytes(token));
}

} // namespace parley::ctl
