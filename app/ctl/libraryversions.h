// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace parley {

/// What the libraries say of themselves at run time, by the names of ui/about/library.h. QtKeychain and Gumbo don't.
QHash<QString, QString> libraryVersions();

} // namespace parley
