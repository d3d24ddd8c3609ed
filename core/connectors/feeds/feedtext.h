// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/text/html.h"

#include <QString>
#include <QUrl>

namespace parley {

class XmlElement;

/// Text of RSS, which never says whether it is HTML: read as such where it looks like it, and decoded once more where it
/// was encoded twice and no `<` comes of it.
HtmlReading readLooseText(const QString &text, const QUrl &base, HtmlReading::Links links);

/// The same for an element, whose HTML may stand unescaped in it.
HtmlReading readLooseText(const XmlElement &element, const QUrl &document, HtmlReading::Links links);

/// A text construct of Atom (RFC 4287, 3.1 and 4.1.3; `mode` of Atom 0.3): plain, escaped HTML, XHTML or base64.
HtmlReading readAtomText(const XmlElement &element, const QUrl &document, HtmlReading::Links links);

} // namespace parley
