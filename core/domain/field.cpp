// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/field.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace parley {

QList<Field> everyField()
{
    return {Field::Name, Field::Handle, Field::ProfileLink, Field::Followers, Field::Bio, Field::Location,
        Field::Gender, Field::Avatar, Field::Attachments};
}

Fields allFields()
{
    Fields all;
    for (const Field field : everyField())
        all |= field;
    return all;
}

Fields defaultFields()
{
    return Field::Name | Field::Handle | Field::ProfileLink | Field::Followers | Field::Bio;
}

QString nameOf(Field field)
{
    switch (field) {
    case Field::Name: return u"name"_s;
    case Field::Handle: return u"handle"_s;
    case Field::ProfileLink: return u"profileLink"_s;
    case Field::Followers: return u"followers"_s;
    case Field::Bio: return u"bio"_s;
    case Field::Location: return u"location"_s;
    case Field::Gender: return u"gender"_s;
    case Field::Avatar: return u"avatar"_s;
    case Field::Attachments: return u"attachments"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<Field> fieldFromName(QStringView name)
{
    for (const Field field : everyField()) {
        if (name.compare(nameOf(field), Qt::CaseInsensitive) == 0)
            return field;
    }
    return std::nullopt;
}

QStringList namesOf(Fields fields)
{
    QStringList names;
    for (const Field field : everyField()) {
        if (fields.testFlag(field))
            names.append(nameOf(field));
    }
    return names;
}

} // namespace parley
