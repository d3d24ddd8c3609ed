// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QAbstractButton>
#include <QUrl>

namespace parley {

/// A link that looks like one and says where it leads before it opens: "Terms (blog.example)". It opens nothing
/// itself; without an https or http address it is disabled.
class LinkButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit LinkButton(const Theme &theme, QWidget *parent = nullptr);

    /// `label` may be empty: then the host alone is shown.
    void setLink(const QString &label, const QUrl &url);
    QUrl url() const { return m_url; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void followed(const QUrl &url);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QUrl m_url;
};

} // namespace parley
