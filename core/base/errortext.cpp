// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/errortext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

struct Text {
    ErrorKind kind;
    const char *name;
    const char *sentence;
    const char *advice;
};

constexpr std::array texts {
    Text {ErrorKind::Cancelled, "cancelled", QT_TRANSLATE_NOOP("Error", "This was cancelled."), ""},
    Text {ErrorKind::Offline, "offline", QT_TRANSLATE_NOOP("Error", "The server could not be reached."),
        QT_TRANSLATE_NOOP("Error", "Check the address and the connection. Parley keeps trying.")},
    Text {ErrorKind::TimedOut, "timedOut", QT_TRANSLATE_NOOP("Error", "The server answered too slowly."),
        QT_TRANSLATE_NOOP("Error", "Parley keeps trying.")},
    Text {ErrorKind::CertificateWrong, "certificateWrong",
        QT_TRANSLATE_NOOP("Error", "The server could not prove who it is: its certificate is not valid."),
        QT_TRANSLATE_NOOP("Error", "Nothing was asked of it. Tell the owner of the site.")},
    Text {ErrorKind::RedirectLoop, "redirectLoop", QT_TRANSLATE_NOOP("Error", "The server keeps sending us on to another address."),
        QT_TRANSLATE_NOOP("Error", "Open the address in a browser and use the one where it ends.")},
    Text {ErrorKind::InsecureAddress, "insecureAddress",
        QT_TRANSLATE_NOOP("Error", "The address is not encrypted (http), and Parley only uses https."),
        QT_TRANSLATE_NOOP("Error", "Try the same address with https.")},
    Text {ErrorKind::PrivateAddress, "privateAddress",
        QT_TRANSLATE_NOOP("Error", "The address leads into a private network, so it was not opened."), ""},
    Text {ErrorKind::Unauthorized, "unauthorized", QT_TRANSLATE_NOOP("Error", "The server refused access."),
        QT_TRANSLATE_NOOP("Error", "Check with the owner of the site whether Parley may read this.")},
    Text {ErrorKind::NotFound, "notFound", QT_TRANSLATE_NOOP("Error", "There is nothing at this address."),
        QT_TRANSLATE_NOOP("Error", "Check the address. Parley looks again tomorrow.")},
    Text {ErrorKind::Gone, "gone", QT_TRANSLATE_NOOP("Error", "The server says that this is gone for good."),
        QT_TRANSLATE_NOOP("Error", "The source has been switched off. Remove it, or give another address.")},
    Text {ErrorKind::RateLimited, "rateLimited", QT_TRANSLATE_NOOP("Error", "The server asked us to wait."),
        QT_TRANSLATE_NOOP("Error", "Parley asks again when it may.")},
    Text {ErrorKind::ServerError, "serverError", QT_TRANSLATE_NOOP("Error", "The server has a fault of its own."),
        QT_TRANSLATE_NOOP("Error", "Parley keeps trying.")},
    Text {ErrorKind::TooLarge, "tooLarge", QT_TRANSLATE_NOOP("Error", "The answer was too large and was not read further."), ""},
    Text {ErrorKind::CutOff, "cutOff",
        QT_TRANSLATE_NOOP("Error", "The answer was cut off. What was complete has been kept."),
        QT_TRANSLATE_NOOP("Error", "Parley asks for the rest at the next round.")},
    Text {ErrorKind::WrongType, "wrongType", QT_TRANSLATE_NOOP("Error", "The server sent something else than was asked for."),
        QT_TRANSLATE_NOOP("Error", "Open the address in a browser: it may be a sign-in page or a check for robots.")},
    Text {ErrorKind::BadResponse, "badResponse", QT_TRANSLATE_NOOP("Error", "The answer could not be read."), ""},
    Text {ErrorKind::Storage, "storage", QT_TRANSLATE_NOOP("Error", "The inbox could not be read or written."),
        QT_TRANSLATE_NOOP("Error", "Check that the disk has space and can be written. What was stored before is kept.")},
    Text {ErrorKind::Locked, "locked", QT_TRANSLATE_NOOP("Error", "This passphrase does not open the vault."),
        QT_TRANSLATE_NOOP("Error", "Mind capitals and spaces.")},
    Text {ErrorKind::Damaged, "damaged", QT_TRANSLATE_NOOP("Error", "The vault can't be read in full. Nothing was changed."),
        QT_TRANSLATE_NOOP("Error", "Make a copy of the folder before anything else.")},
    Text {ErrorKind::Busy, "busy", QT_TRANSLATE_NOOP("Error", "Another Parley is using this workspace and can't be reached."),
        QT_TRANSLATE_NOOP("Error", "Close it, or try again in a moment. Nothing was changed.")},
    Text {ErrorKind::TooNew, "tooNew", QT_TRANSLATE_NOOP("Error", "This workspace was made by a newer Parley. Nothing was changed."),
        QT_TRANSLATE_NOOP("Error", "Install the newer version to open it.")},
    Text {ErrorKind::Refused, "refused", QT_TRANSLATE_NOOP("Error", "A rule does not allow this."), ""},
    Text {ErrorKind::Usage, "usage", QT_TRANSLATE_NOOP("Error", "This does not exist."), ""},
    Text {ErrorKind::NotAsked, "notAsked", QT_TRANSLATE_NOOP("Error", "Parley was not running or the source was paused."), ""},
    Text {ErrorKind::Overflown, "overflown",
        QT_TRANSLATE_NOOP("Error", "More was posted between two rounds than the source shows at a time."), ""},
    Text {ErrorKind::TokenRefused, "tokenRefused", QT_TRANSLATE_NOOP("Error", "The server refuses the access token of this account."),
        QT_TRANSLATE_NOOP("Error",
            "Make a new access token in the account's settings at the server, under development or applications. Then remove "
            "the source and add it again with that, or use parleyctl source connect.")},
    Text {ErrorKind::TooManyTries, "tooManyTries",
        QT_TRANSLATE_NOOP("Error", "After several wrong passphrases Parley waits before the next try."), ""},
    Text {ErrorKind::DiskFull, "diskFull", QT_TRANSLATE_NOOP("Error", "The disk is full."),
        QT_TRANSLATE_NOOP("Error", "Make room and try again. What was stored before is kept.")},
    Text {ErrorKind::ReadOnly, "readOnly", QT_TRANSLATE_NOOP("Error", "This folder can be read, but not written."),
        QT_TRANSLATE_NOOP("Error", "Check the rights of the folder, and whether its disk may be written. Nothing was changed.")},
    Text {ErrorKind::Missing, "missing", QT_TRANSLATE_NOOP("Error", "A file of the workspace is missing."),
        QT_TRANSLATE_NOOP("Error", "Put the workspace back from a backup: parleyctl workspace restore.")},
};

const Text &textOf(ErrorKind kind)
{
    return *std::ranges::find(texts, kind, &Text::kind);
}

} // namespace

QString sentence(ErrorKind kind)
{
    return QCoreApplication::translate("Error", textOf(kind).sentence);
}

QString advice(ErrorKind kind)
{
    const char *text = textOf(kind).advice;
    return *text ? QCoreApplication::translate("Error", text) : QString();
}

QString nameOf(ErrorKind kind)
{
    return QString::fromLatin1(textOf(kind).name);
}

ErrorKind errorKindFromName(const QString &name)
{
    for (const Text &text : texts) {
        if (name == QLatin1StringView(text.name))
            return text.kind;
    }
    return ErrorKind::BadResponse;
}

} // namespace parley
