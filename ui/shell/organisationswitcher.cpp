// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/organisationswitcher.h"

#include "ui/style/focusring.h"
#include "ui/style/icon.h"
#include "ui/style/platformtext.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

using Role = Theme::Role;

OrganisationSwitcher::OrganisationSwitcher(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &OrganisationSwitcher::choose);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
    describe();
}

void OrganisationSwitcher::setOrganisations(const QList<Organisation> &organisations, OrganisationId current)
{
    m_organisations = organisations;
    m_current = current;
    describe();
    update();
}

const Organisation *OrganisationSwitcher::current() const
{
    const auto found = std::ranges::find(m_organisations, m_current, &Organisation::id);
    return found == m_organisations.end() ? nullptr : &*found;
}

void OrganisationSwitcher::describe()
{
    const bool several = m_organisations.size() > 1;
    setEnabled(several);
    setFocusPolicy(several ? Qt::StrongFocus : Qt::NoFocus);
    setAccessibleName(tr("Organisation: %1").arg(current() ? shownName(current()->name) : QString()));
    setToolTip(several ? tr("Choose another organisation") : QString());
}

void OrganisationSwitcher::choose()
{
    QMenu menu(this);
    QActionGroup group(&menu);
    for (const Organisation &organisation : std::as_const(m_organisations)) {
        QAction *action = menu.addAction(shownName(organisation.name).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(organisation.id == m_current);
        group.addAction(action);
        connect(action, &QAction::triggered, this, [this, id = organisation.id] { emit chosen(id); });
    }
    menu.exec(mapToGlobal(QPoint(8, height())));
}

QSize OrganisationSwitcher::sizeHint() const
{
    return {150, m_theme.scaled(44)};
}

void OrganisationSwitcher::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    QAbstractButton::changeEvent(event);
}

void OrganisationSwitcher::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(0, height() - 1, width(), 1, m_theme.color(Role::Border));
    const bool several = m_organisations.size() > 1;
    if (several && underMouse())
        painter.fillRect(rect().adjusted(0, 0, 0, -1), m_theme.color(Role::Hover));
    const QString name = current() ? shownName(current()->name) : QString();

    const int side = m_theme.scaled(26);
    const QRect monogram(10, (height() - side) / 2, side, side);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Role::Accent));
    painter.drawRoundedRect(monogram, 6, 6);
    painter.setPen(m_theme.color(Role::OnAccent));
    painter.setFont(m_theme.font(Theme::Text::Caption, QFont::DemiBold));
    painter.drawText(monogram, Qt::AlignCenter, initialsOf(name));

    QRect words = rect().adjusted(10 + side + 9, 0, -10, 0);
    if (several) {
        const int mark = m_theme.scaled(16);
        painter.drawPixmap(words.right() - mark + 1, (height() - mark) / 2,
            iconPixmap(m_theme, u"choose"_s, Role::Text3, mark, devicePixelRatioF()));
        words.setRight(words.right() - mark - 4);
    }
    const QFont nameFont = m_theme.font(Theme::Text::Body, QFont::DemiBold);
    const QFont wordFont = m_theme.font(Theme::Text::Caption);
    const int upper = QFontMetrics(nameFont).height();
    const int lower = QFontMetrics(wordFont).height();
    words.setTop((height() - upper - lower) / 2 - 1);
    painter.setFont(nameFont);
    painter.setPen(m_theme.color(Role::Text));
    painter.drawText(QRect(words.topLeft(), QSize(words.width(), upper)), Qt::AlignVCenter,
        painter.fontMetrics().elidedText(name, Qt::ElideRight, words.width()));
    painter.setFont(wordFont);
    painter.setPen(m_theme.color(Role::Text3));
    painter.drawText(QRect(words.left(), words.top() + upper, words.width(), lower), Qt::AlignVCenter, tr("Organisation"));
    drawFocusRing(this, &painter);
}

} // namespace parley
