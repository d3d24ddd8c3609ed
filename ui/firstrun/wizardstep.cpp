// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/wizardstep.h"

#include <QEvent>

namespace parley {

void WizardStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace parley
