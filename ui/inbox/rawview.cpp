// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/rawview.h"

#include "ui/style/focusring.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QMouseEvent>
#include <QPainter>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

/// Line numbers and fold marks, left of the text.
class Margin final : public QWidget {
public:
    explicit Margin(RawView *view)
        : QWidget(view)
        , m_view(view)
    {
    }

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintMargin(event); }
    void mousePressEvent(QMouseEvent *event) override { m_view->clickMargin(event->position().toPoint()); }

private:
    RawView *m_view;
};

constexpr int foldWidth = 14;

} // namespace

RawView::RawView(const Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
    , m_margin(new Margin(this))
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFrameShape(NoFrame);
    setLineWrapMode(NoWrap);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &RawView::placeMargin);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy)
            m_margin->scroll(0, dy);
        else
            m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
    connect(&theme, &Theme::changed, this, &RawView::restyle);
    restyle();
}

void RawView::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    drawFocusRing(this, &painter, viewport()->rect());
}

RawView::~RawView()
{
    delete m_highlighter; // Before the repository that its definition belongs to.
}

void RawView::setSource(const QString &text, const QString &type)
{
    m_coloured = text.size() <= largestColoured;
    if (m_coloured && !m_repository) {
        m_repository = std::make_unique<KSyntaxHighlighting::Repository>();
        m_repository->addCustomSearchPath(u":/parley"_s);
        m_highlighter = new KSyntaxHighlighting::SyntaxHighlighter(document());
        restyle();
    }
    setPlainText({});
    if (m_highlighter) {
        const QString name = type == u"json" ? u"JSON"_s : type == u"html" ? u"HTML"_s : u"XML"_s;
        m_highlighter->setDefinition(
            m_coloured ? m_repository->definitionForName(name) : KSyntaxHighlighting::Definition());
    }
    setPlainText(text);
    moveCursor(QTextCursor::Start);
}

void RawView::restyle()
{
    setFont(m_theme.font(Theme::Text::Code));
    QPalette colors = palette();
    colors.setColor(QPalette::Base, m_theme.color(Theme::Role::Alt));
    colors.setColor(QPalette::Text, m_theme.color(Theme::Role::Text));
    setPalette(colors);
    if (m_highlighter) {
        m_highlighter->setTheme(m_repository->theme(m_theme.isDark() ? u"Parley Dark"_s : u"Parley Light"_s));
        m_highlighter->rehighlight();
    }
    placeMargin();
}

bool RawView::find(const QString &text, bool backwards)
{
    if (text.isEmpty())
        return true;
    const QTextDocument::FindFlags flags = backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    QTextCursor found = document()->find(text, textCursor(), flags);
    if (found.isNull()) {
        QTextCursor edge(document());
        if (backwards)
            edge.movePosition(QTextCursor::End);
        found = document()->find(text, edge, flags);
    }
    if (found.isNull())
        return false;
    // What is folded away opens, so that the place can be seen.
    for (QTextBlock block = found.block(); block.isValid() && !block.isVisible(); block = block.previous()) {
        if (isFolded(block.previous()))
            toggleFold(block.previous());
    }
    setTextCursor(found);
    centerCursor();
    return true;
}

int RawView::marginWidth() const
{
    const auto digits = int(QString::number(qMax(10, blockCount())).size());
    return digits * fontMetrics().horizontalAdvance(u'0') + foldWidth + 14;
}

void RawView::placeMargin()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_margin->setGeometry(inside.left(), inside.top(), marginWidth(), inside.height());
    m_margin->update();
}

void RawView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeMargin();
}

void RawView::paintMargin(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), m_theme.color(Theme::Role::Alt));
    painter.setFont(font());
    painter.setRenderHint(QPainter::Antialiasing);
    const int numbers = m_margin->width() - foldWidth - 6;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        if (!block.isVisible())
            continue;
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            return;
        painter.setPen(m_theme.color(Theme::Role::Text3));
        painter.drawText(QRectF(0, place.top(), numbers, fontMetrics().height()), Qt::AlignRight | Qt::AlignVCenter,
            QString::number(block.blockNumber() + 1));
        if (!startsFold(block))
            continue;
        const QPointF middle(numbers + 4 + foldWidth / 2.0, place.top() + fontMetrics().height() / 2.0);
        const QPolygonF mark = isFolded(block)
            ? QPolygonF({middle + QPointF(-2, -3.5), middle + QPointF(2, 0), middle + QPointF(-2, 3.5)})
            : QPolygonF({middle + QPointF(-3.5, -2), middle + QPointF(0, 2), middle + QPointF(3.5, -2)});
        painter.setPen(QPen(m_theme.color(Theme::Role::Text3), 1.5));
        painter.drawPolyline(mark);
    }
}

void RawView::clickMargin(const QPoint &place)
{
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF here = blockBoundingGeometry(block).translated(contentOffset());
        if (block.isVisible() && here.contains(QPointF(here.left() + 1, place.y())) && startsFold(block))
            return toggleFold(block);
    }
}

bool RawView::startsFold(const QTextBlock &block) const
{
    return m_coloured && m_highlighter && m_highlighter->startsFoldingRegion(block);
}

bool RawView::isFolded(const QTextBlock &block) const
{
    return startsFold(block) && block.next().isValid() && !block.next().isVisible();
}

void RawView::toggleFold(const QTextBlock &start)
{
    const QTextBlock end = m_highlighter->findFoldingRegionEnd(start);
    const bool show = isFolded(start);
    QTextBlock block = start.next();
    while (block.isValid() && block != end) {
        block.setVisible(show);
        block.setLineCount(show ? qMax(1, block.layout()->lineCount()) : 0);
        block = block.next();
    }
    document()->markContentsDirty(start.position(), (end.isValid() ? end.position() : document()->characterCount()) - start.position() + 1);
    viewport()->update();
    m_margin->update();
}

} // namespace parley
