// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/linkbutton.h"

#include "ui/inbox/links.h"
#include "ui/style/icon.h"
#include "ui/style/platformtext.h"

#include <QPainter>
#include <QStyleOptionFocusRect>

using namespace Qt::StringLiterals;

namespace parley {

namespace {
constexpr int iconSide = 13;
constexpr int gap = 4;
constexpr int leastHeight = 24; // WCAG 2.5.8
} // namespace

LinkButton::LinkButton(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(theme.font(Theme::Text::Body));
    connect(&theme, &Theme::changed, this, [this] {
        setFont(m_theme.font(Theme::Text::Body));
        updateGeometry();
        update();
    });
    connect(this, &QAbstractButton::clicked, this, [this] { emit followed(m_url); });
}

void LinkButton::setLink(const QString &label, const QUrl &url)
{
    m_url = safeUrl(url);
    const QString host = linkShown(m_url);
    const QString shown = label.isEmpty() ? host : u"%1 (%2)"_s.arg(label, host);
    setText(shown);
    setAccessibleName(shown);
    setToolTip(plainToolTip(m_url.toString(QUrl::FullyEncoded)));
    setEnabled(!m_url.isEmpty());
    updateGeometry();
    update();
}

QSize LinkButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + gap + m_theme.scaled(iconSide) + 10,
        qMax(leastHeight, metrics.height() + 4)};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme::Role role = isEnabled() ? Theme::Role::Link : Theme::Role::Text3;
    QFont lettering = font();
    lettering.setUnderline(underMouse() && isEnabled());
    painter.setFont(lettering);
    painter.setPen(m_theme.color(role));
    const int side = m_theme.scaled(iconSide);
    const QRect words = rect().adjusted(2, 0, -2 - side - gap, 0);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, words.width()));
    const int end = words.left() + qMin(words.width(), painter.fontMetrics().horizontalAdvance(text()));
    painter.drawPixmap(QRect(end + gap, (height() - side) / 2, side, side),
        iconPixmap(m_theme, u"external"_s, role, side, devicePixelRatioF()));
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

} // namespace parley
