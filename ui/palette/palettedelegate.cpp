// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palettedelegate.h"

#include "ui/palette/palettemodel.h"
#include "ui/style/icon.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace parley {

using Role = Theme::Role;

QStringList keyNames(const QKeySequence &keys)
{
    QStringList names;
    for (int i = 0; i < keys.count(); ++i) {
        // "Ctrl++" is Ctrl and +.
        QString rest = QKeySequence(keys[uint(i)]).toString(QKeySequence::NativeText);
        while (rest.size() > 1) {
            const qsizetype plus = rest.indexOf(u'+', 1);
            if (plus < 0)
                break;
            names.append(rest.first(plus));
            rest = rest.sliced(plus + 1);
        }
        if (!rest.isEmpty())
            names.append(rest);
    }
    return names;
}

int paintKeyCaps(QPainter *painter, const Theme &theme, const QStringList &keys, int right, int middle)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(theme.font(Theme::Text::Caption));
    const int height = theme.scaled(18);
    for (auto it = keys.crbegin(); it != keys.crend(); ++it) {
        const int width = std::max(height, painter->fontMetrics().horizontalAdvance(*it) + 10);
        const QRectF cap(right - width + 0.5, middle - height / 2 + 0.5, width - 1, height - 1);
        painter->setPen(theme.color(Role::Outline));
        painter->setBrush(theme.color(Role::Raised));
        painter->drawRoundedRect(cap, 4, 4);
        painter->setPen(theme.color(Role::Text2));
        painter->drawText(cap, Qt::AlignCenter | Qt::TextSingleLine, *it);
        right -= width + 6;
    }
    painter->restore();
    return right;
}

PaletteDelegate::PaletteDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {200, m_theme.scaled(index.data(PaletteModel::ItemRole).isValid() ? 34 : 30)};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant value = index.data(PaletteModel::ItemRole);
    painter->save();
    if (!value.isValid()) {
        painter->setFont(m_theme.font(Theme::Text::Small, QFont::DemiBold));
        painter->setPen(m_theme.color(Role::Text3));
        painter->drawText(option.rect.adjusted(16, 0, -16, -4), Qt::AlignBottom | Qt::AlignLeft | Qt::TextSingleLine,
            index.data().toString());
        painter->restore();
        return;
    }
    const auto item = value.value<PaletteItem>();
    const QRect box = option.rect.adjusted(6, 0, -6, 0);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(Role::Selected));
        painter->drawRoundedRect(box, 5, 5);
    }
    const int middle = box.center().y() + 1;
    const int size = m_theme.scaled(16);
    if (!item.icon.isEmpty())
        painter->drawPixmap(box.left() + 10, middle - size / 2,
            iconPixmap(m_theme, item.icon, m_theme.inkOn(selected, Role::Text2), size, painter->device()->devicePixelRatio()));
    const int right = paintKeyCaps(painter, m_theme, keyNames(item.keys), box.right() - 9, middle) - 8;

    int x = box.left() + 10 + size + 12;
    const auto draw = [&](const QString &text, const QFont &font, Role role) {
        if (x >= right || text.isEmpty())
            return;
        painter->setFont(font);
        painter->setPen(m_theme.color(m_theme.inkOn(selected, role)));
        const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, right - x);
        painter->drawText(QRect(x, box.top(), right - x, box.height()), Qt::AlignVCenter | Qt::TextSingleLine, shown);
        x += painter->fontMetrics().horizontalAdvance(shown);
    };
    const QFont plain = m_theme.font(Theme::Text::Body);
    const QFont marked = m_theme.font(Theme::Text::Body, QFont::Bold);
    qsizetype done = 0;
    for (const auto &[from, length] : index.data(PaletteModel::MarksRole).value<QList<std::pair<int, int>>>()) {
        draw(item.text.sliced(done, from - done), plain, Role::Text);
        draw(item.text.sliced(from, length), marked, Role::Link);
        done = from + length;
    }
    draw(item.text.sliced(done), plain, Role::Text);
    x += 12;
    draw(item.detail, m_theme.font(Theme::Text::Small), Role::Text3);
    painter->restore();
}

} // namespace parley
