// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/organisation.h"
#include "ui/style/theme.h"

#include <QAbstractButton>

namespace parley {

/// Whose inbox this is: monogram and name. A plain label where there is one organisation, a menu where there are more.
/// The main window fills every switcher it finds in a page, and passes the choice on.
class OrganisationSwitcher final : public QAbstractButton {
    Q_OBJECT
public:
    OrganisationSwitcher(const Theme &theme, QWidget *parent = nullptr);

    void setOrganisations(const QList<Organisation> &organisations, OrganisationId current);

    QSize sizeHint() const override;

signals:
    void chosen(parley::OrganisationId organisation);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void choose();
    void describe();
    const Organisation *current() const;

    const Theme &m_theme;
    QList<Organisation> m_organisations;
    OrganisationId m_current;
};

} // namespace parley
