// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sources/previewitem.h"

#include <QWidget>

class QTableView;

namespace parley {

class NoticeCard;
class PreviewModel;
class TextLabel;
class Theme;

/// The answer to "Try it": waiting, an error sentence, or the verdicts with one sentence that sums them up.
class PreviewView : public QWidget {
    Q_OBJECT
public:
    explicit PreviewView(const Theme &theme, QWidget *parent = nullptr);

    void clear(); ///< Nothing asked: the view is hidden.
    void showWaiting();
    void showPreview(const Preview &preview, const QDateTime &now);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class State { Empty, Waiting, Answered, Failed };
    void setState(State state);
    void retranslate();

    PreviewModel *m_model;
    TextLabel *m_summary;
    QTableView *m_table;
    NoticeCard *m_problem;
    State m_state = State::Empty;
};

} // namespace parley
