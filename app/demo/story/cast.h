// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/story/person.h"

#include <QList>

namespace parley::demo {

/// Everybody with a part in the written story, the organisation first.
QList<Person> namedCast();

/// Somebody of the crowd who writes in `language`; the same for the same number. Their accounts don't clash with those of the
/// named cast.
Person passerBy(quint64 number, QStringView language);

} // namespace parley::demo
