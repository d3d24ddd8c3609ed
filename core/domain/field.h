// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QString>

#include <optional>

namespace parley {

/// What an organisation chooses to receive of an author, beside the message itself. The platform's own identifier of
/// the author is not among them: without it a message has no author to answer or to erase.
enum class Field {
    Name = 1 << 0,
    Handle = 1 << 1,
    ProfileLink = 1 << 2,
    Followers = 1 << 3,
    Bio = 1 << 4,
    Location = 1 << 5,
    Gender = 1 << 6,
    Avatar = 1 << 7,
    Attachments = 1 << 8,
};
Q_DECLARE_FLAGS(Fields, Field)
Q_DECLARE_OPERATORS_FOR_FLAGS(Fields)

QList<Field> everyField();
Fields allFields();
/// GDPR art. 25: photo, gender, place and attachments start off (design.md, section 9).
Fields defaultFields();

QString nameOf(Field field); ///< As on the command line: `profileLink`.
std::optional<Field> fieldFromName(QStringView name);
QStringList namesOf(Fields fields);

} // namespace parley
