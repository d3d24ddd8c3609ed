// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QPlainTextEdit>

#include <memory>

namespace KSyntaxHighlighting {
class Repository;
class SyntaxHighlighter;
}

namespace parley {

/// Source text to read: line numbers, folding and colours for JSON, XML and HTML. Above 1 MB it is plain text.
class RawView final : public QPlainTextEdit {
    Q_OBJECT
public:
    static constexpr qsizetype largestColoured = 1024 * 1024;

    RawView(const Theme &theme, QWidget *parent = nullptr);
    ~RawView() override;

    void setSource(const QString &text, const QString &type); ///< `xml`, `json` or `html`.
    /// Selects the next place of `text` after the cursor, going round; false: there is none.
    bool find(const QString &text, bool backwards);
    bool isColoured() const { return m_coloured; }

    // For the margin.
    int marginWidth() const;
    void paintMargin(QPaintEvent *event);
    void clickMargin(const QPoint &place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void restyle();
    void placeMargin();
    bool startsFold(const QTextBlock &block) const;
    bool isFolded(const QTextBlock &block) const;
    void toggleFold(const QTextBlock &block);

    const Theme &m_theme;
    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository; ///< Made at first use: it reads many definitions.
    KSyntaxHighlighting::SyntaxHighlighter *m_highlighter = nullptr;
    QWidget *m_margin;
    bool m_coloured = false;
};

} // namespace parley
