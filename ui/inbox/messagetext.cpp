// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/messagetext.h"

#include "ui/style/platformtext.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr qsizetype shownAtFirst = 4000;

} // namespace

MessageText::MessageText(const Theme &theme, QWidget *parent)
    : QTextEdit(parent)
    , m_theme(theme)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::ClickFocus);
    viewport()->setAutoFillBackground(false);
    viewport()->setMouseTracking(true);
    document()->setDocumentMargin(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setTabChangesFocus(true);
    connect(&theme, &Theme::changed, this, &MessageText::fill);
}

void MessageText::setMessage(const QString &text, const QList<NameMatch> &matches)
{
    m_text = text;
    m_text.replace(u'\r', u' '); // A line break is one character, so that the matches keep their places.
    // Overrides turn around what others read, a link as well. As long, so that the matches keep their places; as received
    // they stand under Source text.
    constexpr QChar nothing(0x2060);
    m_text.replace(QChar(0x202D), nothing).replace(QChar(0x202E), nothing);
    m_matches = matches;
    m_all = false;
    fill();
}

void MessageText::showAll()
{
    m_all = true;
    fill();
}

void MessageText::fill()
{
    m_cut = !m_all && m_text.size() > shownAtFirst * 3 / 2;
    const QString shown = m_cut ? m_text.first(shownAtFirst) + u'…' : m_text;
    m_links = linksIn(shown);
    const QFont font = m_theme.font(Theme::Text::Message);
    document()->setDefaultFont(font);
    setPlainText(shown);

    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    QTextBlockFormat lines;
    lines.setLineHeight(m_theme.scaled(20), QTextBlockFormat::MinimumHeight);
    cursor.mergeBlockFormat(lines);
    QTextCharFormat words;
    words.setForeground(m_theme.color(Theme::Role::Text));
    cursor.mergeCharFormat(words);
    const auto mark = [&](qsizetype from, qsizetype to, const QTextCharFormat &format) {
        const qsizetype end = document()->characterCount() - 1;
        if (from < 0 || from >= to || to > end)
            return;
        cursor.setPosition(int(from));
        cursor.setPosition(int(to), QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(format);
    };
    QTextCharFormat link;
    link.setForeground(m_theme.color(Theme::Role::Link));
    link.setFontUnderline(true);
    QTextCharFormat doubtful = link;
    doubtful.setForeground(m_theme.color(Theme::Role::Danger));
    doubtful.setBackground(m_theme.color(Theme::Role::DangerBackground));
    for (const Link &found : std::as_const(m_links)) {
        const bool honest = saysItsHost(shown.sliced(found.from, found.length), found.url);
        mark(found.from, found.from + found.length, honest ? link : doubtful);
    }
    QTextCharFormat name;
    name.setFontWeight(QFont::DemiBold);
    name.setBackground(m_theme.color(Theme::Role::Selected));
    name.setForeground(m_theme.color(m_theme.inkOn(true, Theme::Role::Text)));
    for (const NameMatch &match : std::as_const(m_matches))
        mark(match.from, match.to, name);
    setAccessibleName(tr("Text of the message"));
    updateGeometry();
}

int MessageText::heightForWidth(int width) const
{
    document()->setTextWidth(width);
    return int(std::ceil(document()->size().height())) + 1;
}

QSize MessageText::sizeHint() const
{
    // As wide as its longest line, so that a short message makes a small bubble.
    document()->setTextWidth(-1);
    const int ideal = int(std::ceil(document()->idealWidth())) + 2;
    return {ideal, heightForWidth(std::max(ideal, 1))};
}

QSize MessageText::minimumSizeHint() const
{
    return {60, m_theme.scaled(20)};
}

QVariant MessageText::loadResource(int, const QUrl &)
{
    return {};
}

QMimeData *MessageText::createMimeDataFromSelection() const
{
    auto *data = new QMimeData;
    data->setText(textCursor().selection().toPlainText());
    return data;
}

const Link *MessageText::linkAt(const QPoint &place) const
{
    const int at = document()->documentLayout()->hitTest(QPointF(place), Qt::ExactHit);
    for (const Link &link : m_links) {
        if (at >= link.from && at < link.from + link.length)
            return &link;
    }
    return nullptr;
}

void MessageText::mouseMoveEvent(QMouseEvent *event)
{
    QTextEdit::mouseMoveEvent(event);
    const bool over = linkAt(event->position().toPoint()) != nullptr;
    viewport()->setCursor(over ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void MessageText::mouseReleaseEvent(QMouseEvent *event)
{
    QTextEdit::mouseReleaseEvent(event);
    const Link *link = linkAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && !textCursor().hasSelection() && link)
        emit linkChosen(link->written);
}

bool MessageText::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Link *link = linkAt(viewport()->mapFrom(this, help->pos()));
        QToolTip::showText(help->globalPos(), link ? plainToolTip(linkShown(link->url)) : QString(), this);
        return true;
    }
    return QTextEdit::event(event);
}

void MessageText::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // The timeline scrolls.
}

void MessageText::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *copyText = menu.addAction(tr("Copy"));
    copyText->setEnabled(textCursor().hasSelection());
    connect(copyText, &QAction::triggered, this, &QTextEdit::copy);
    connect(menu.addAction(tr("Select all")), &QAction::triggered, this, &QTextEdit::selectAll);
    if (const Link *found = linkAt(viewport()->mapFrom(this, event->pos()))) {
        menu.addSeparator();
        connect(menu.addAction(tr("Open link…")), &QAction::triggered, this,
            [this, written = found->written] { emit linkChosen(written); });
        connect(menu.addAction(tr("Copy link")), &QAction::triggered, this,
            [url = found->url] { QGuiApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded)); });
    }
    menu.exec(event->globalPos());
}

} // namespace parley
