// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace parley {

/// Something that the palette can do or go to.
struct PaletteItem {
    enum class Group { Recent, Commands, Views, Conversations, Organisations, Search };

    Group group = Group::Commands;
    QString id;     ///< Of a command, to be remembered as recent; empty: not remembered.
    QString text;   ///< What is matched with what was typed.
    QString detail; ///< Beside it: how many, from where.
    QString icon;   ///< A name of resources/icons; empty: none.
    QKeySequence keys;
    std::function<void()> run;
};

/// A page that has more to offer than its commands.
class PaletteSource {
public:
    virtual ~PaletteSource() = default;
    virtual QString paletteContext() const = 0; ///< "1 conversation chosen"
    virtual QList<PaletteItem> paletteItems() = 0;
    /// What searching for `typed` would be; shown last.
    virtual std::optional<PaletteItem> paletteSearch(const QString &typed) = 0;
};

} // namespace parley
