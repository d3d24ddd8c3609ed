// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/surface.h"

#include <QTimer>

class QPlainTextEdit;
class QPushButton;

namespace parley {

class DashedBox;

class PlainLabel;

/// Where a note for the team is written. Says who can read it; Ctrl+Enter keeps it.
class NoteField : public Surface {
    Q_OBJECT
public:
    NoteField(const Theme &theme, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    void start(); ///< The focus goes to the field.

signals:
    void written(const QString &text);
    void paused(); ///< Something was typed, and then nothing for half a second.
    void leaveWanted();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void keep();
    void fitHeight();
    void translate();

    DashedBox *m_box;
    QPlainTextEdit *m_edit;
    QTimer m_pause;
    PlainLabel *m_audience;
    QPushButton *m_keep;
};

} // namespace parley
