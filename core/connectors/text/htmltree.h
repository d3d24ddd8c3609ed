// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <gumbo.h>

#include <memory>

namespace parley {

/// HTML as Gumbo's tree (WHATWG HTML, 13.2). Gumbo's time and memory grow with the square of what is open at once, so tags
/// beyond 200 elements inside each other, 20 formats at once, 50,000 tags and a million characters are left out before.
class HtmlTree {
public:
    explicit HtmlTree(const QString &html);

    const GumboNode *root() const; ///< Null: nothing could be read.

    /// The value of an attribute, trimmed; empty: none.
    static QString attribute(const GumboElement &element, const char *name);

private:
    static void destroy(GumboOutput *output);

    QByteArray m_html; // The tree points into it.
    std::unique_ptr<GumboOutput, void (*)(GumboOutput *)> m_output;
};

/// What HtmlTree gives to Gumbo.
QString boundedHtml(QStringView html);

} // namespace parley
