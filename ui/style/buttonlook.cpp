// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/buttonlook.h"

#include <QVariant>
#include <QWidget>

namespace parley {

namespace {

constexpr auto lookProperty = "parleyLook";

} // namespace

void setLook(QWidget *button, ButtonLook look)
{
    button->setProperty(lookProperty, int(look));
    button->update();
}

ButtonLook lookOf(const QWidget *button)
{
    return button ? ButtonLook(button->property(lookProperty).toInt()) : ButtonLook::Plain;
}

} // namespace parley
