// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/message.h"
#include "ui/inbox/links.h"
#include "ui/style/theme.h"

#include <QTextEdit>

namespace parley {

/// The plain text of one message: selectable, as tall as its text, with links found by us and the registered names
/// that made it a find marked. It never loads anything: not a picture, not a style.
class MessageText final : public QTextEdit {
    Q_OBJECT
public:
    MessageText(const Theme &theme, QWidget *parent = nullptr);

    /// `matches` as places in `text`. Of very long texts the start is shown, with `isCut` true.
    void setMessage(const QString &text, const QList<NameMatch> &matches);
    void showAll();
    bool isCut() const { return m_cut; }
    const QList<Link> &links() const { return m_links; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void linkChosen(const QUrl &written);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    QMimeData *createMimeDataFromSelection() const override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void fill();
    const Link *linkAt(const QPoint &place) const; ///< None: nullptr.

    const Theme &m_theme;
    QString m_text;
    QList<NameMatch> m_matches;
    QList<Link> m_links;
    bool m_cut = false;
    bool m_all = false;
};

} // namespace parley
