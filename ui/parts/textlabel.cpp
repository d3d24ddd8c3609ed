// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/textlabel.h"

namespace parley {

TextLabel::TextLabel(const Theme &theme, Theme::Text size, Theme::Role role, Lines lines, QWidget *parent)
    : PlainLabel(theme, size, role, parent)
{
    setWordWrap(lines == Lines::Wrapped);
    if (lines == Lines::Wrapped)
        setAlignment(Qt::AlignLeft | Qt::AlignTop);
}

void TextLabel::setTextOrHide(const QString &text)
{
    setText(text);
    setVisible(!text.isEmpty());
}

QSize TextLabel::minimumSizeHint() const
{
    // QLabel asks for room for a line of its own choice; a wrapped one may be as narrow as its layout likes.
    const QSize hint = PlainLabel::minimumSizeHint();
    return wordWrap() ? QSize(qMin(hint.width(), fontMetrics().averageCharWidth() * 12), hint.height()) : hint;
}

} // namespace parley
