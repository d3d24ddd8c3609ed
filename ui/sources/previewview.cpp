// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/previewview.h"

#include "ui/parts/flatheader.h"
#include "ui/parts/noticecard.h"
#include "ui/parts/textlabel.h"
#include "ui/sources/previewmodel.h"

#include <QEvent>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parley {

PreviewView::PreviewView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_model(new PreviewModel(theme, this))
    , m_summary(new TextLabel(theme, Theme::Text::Body, Theme::Role::Text2, TextLabel::Lines::Wrapped))
    , m_table(new QTableView)
    , m_problem(new NoticeCard(theme, NoticeCard::Kind::Danger, u"error"_s))
{
    m_table->setHorizontalHeader(new FlatHeader(theme, FlatHeader::plainMargin));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme.scaled(28));
    m_table->horizontalHeader()->setSectionResizeMode(PreviewModel::Verdict, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(PreviewModel::Title, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(PreviewModel::Time, QHeaderView::ResizeToContents);
    m_table->setMinimumHeight(theme.scaled(150));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(m_summary);
    layout->addWidget(m_problem);
    layout->addWidget(m_table, 1);
    setState(State::Empty);
}

void PreviewView::clear()
{
    m_model->setItems({}, {});
    setState(State::Empty);
}

void PreviewView::showWaiting()
{
    m_model->setItems({}, {});
    setState(State::Waiting);
}

void PreviewView::showPreview(const Preview &preview, const QDateTime &now)
{
    if (preview) {
        m_model->setItems(*preview, now);
        setState(State::Answered);
    } else {
        m_problem->setError(preview.error());
        setState(State::Failed);
    }
}

void PreviewView::setState(State state)
{
    m_state = state;
    setVisible(state != State::Empty);
    m_table->setVisible(state == State::Answered && m_model->rowCount() > 0);
    m_problem->setVisible(state == State::Failed);
    m_summary->setVisible(state == State::Waiting || state == State::Answered);
    retranslate();
}

void PreviewView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PreviewView::retranslate()
{
    m_table->setAccessibleName(tr("What the source shows now"));
    m_model->retranslate();
    if (m_state == State::Waiting)
        m_summary->setText(tr("Asking the source…"));
    else if (m_model->rowCount() == 0)
        m_summary->setText(tr("The source can be read, but it shows nothing now."));
    else
        m_summary->setText(tr("Would be collected now: %1 of %2. Nothing has been stored.")
                .arg(m_model->wouldBeCollected())
                .arg(m_model->rowCount()));
}

} // namespace parley
