// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

class QPainter;

namespace parley {

/// Initials on a quiet ground whose hue follows from the name; a person icon where there are none.
void drawInitials(QPainter *painter, const QRectF &circle, const QString &name, const Theme &theme);

/// Where somebody stood whose message is gone at its source: a dashed ring around nobody.
void drawGone(QPainter *painter, const QRectF &circle, const Theme &theme);

/// The author of a message: initials, or the picture that was kept of the snapshot.
class Avatar : public QWidget {
    Q_OBJECT
public:
    Avatar(const Theme &theme, int size, QWidget *parent = nullptr);

    void setName(const QString &name);
    void setGone();
    void setPicture(const QImage &picture); ///< A null image: back to the initials.

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_name;
    QPixmap m_picture;
    bool m_gone = false;
};

} // namespace parley
