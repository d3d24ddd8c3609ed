// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/optionbox.h"

#include "ui/parts/textlabel.h"

#include <QCheckBox>
#include <QMouseEvent>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parley {

OptionBox::OptionBox(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_box(new QCheckBox)
    , m_explanation(new TextLabel(theme, Theme::Text::Small, Theme::Role::Text2, TextLabel::Lines::Wrapped))
{
    const int indent = m_box->style()->pixelMetric(QStyle::PM_IndicatorWidth)
        + m_box->style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing);
    m_explanation->setContentsMargins(indent, 0, 0, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_box);
    layout->addWidget(m_explanation);
    connect(m_box, &QCheckBox::toggled, this, &OptionBox::toggled);
}

void OptionBox::setTexts(const QString &label, const QString &explanation)
{
    m_box->setText(label);
    m_box->setAccessibleName(QString(label).remove(u'&'));
    m_box->setAccessibleDescription(explanation);
    m_explanation->setTextOrHide(explanation);
}

bool OptionBox::isChecked() const
{
    return m_box->isChecked();
}

void OptionBox::setChecked(bool checked)
{
    m_box->setChecked(checked);
}

void OptionBox::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()) && m_box->isEnabled())
        m_box->click();
    QWidget::mouseReleaseEvent(event);
}

} // namespace parley
