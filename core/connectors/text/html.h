// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace parley {

/// What plain text a piece of HTML says, and what it shows beside it.
struct HtmlReading {
    enum class Links {
        Shown,  ///< `text (https://address)` where the two differ.
        Hidden, ///< Text only: for titles.
    };

    QString text;        ///< Paragraphs apart by an empty line, `br` and list items on lines of their own.
    QList<QUrl> images;  ///< http(s), in order, less tracking pixels and emoji.
};

/// Reads HTML with Gumbo as a browser would (WHATWG HTML, 13.2.6), relative links against `base`. Script, style, iframe,
/// form and comments are dropped; of images the alternative text is kept where it stands for an emoji. Size and depth
/// are bounded: what is beyond is left out.
///
/// Knows the classes of Mastodon's posts (mastodon/documentation, spec/activitypub.md, "Sanitization"): `invisible` is left
/// out, `ellipsis` gets its dots, and a `mention` or `hashtag` that looks like one is its text alone.
HtmlReading readHtml(const QString &html, const QUrl &base, HtmlReading::Links links = HtmlReading::Links::Shown);

/// True if `text` holds a tag that HTML knows or a character reference: it was meant as HTML. `5 < 6` and `List<String>`
/// were not.
bool looksLikeHtml(QStringView text);

/// `text` with each `<` that does not start a known tag or a comment written as `&lt;`, so that readHtml() keeps it.
QString withOnlyKnownTags(const QString &text);

/// On one line: every run of blanks is one space.
QString singleLine(const QString &text);

} // namespace parley
