// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/parts/card.h"

namespace parley {

class Disclosure;
class IconLabel;
class TextLabel;

/// Something to know or to mend, where it belongs: a headline, a sentence under it, and technical details on demand.
class NoticeCard : public Card {
    Q_OBJECT
public:
    enum class Kind { Neutral, Warning, Danger };

    NoticeCard(const Theme &theme, Kind kind, const QString &icon, QWidget *parent = nullptr);

    void setTexts(const QString &headline, const QString &text = {}, const QString &details = {});
    /// The error's sentence and advice, with `detail` behind "Technical details". It is asked again when the language
    /// changes.
    void setError(const Error &error);
    std::optional<Error> error() const { return m_error; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showError();

    TextLabel *m_headline;
    TextLabel *m_text;
    Disclosure *m_details;
    std::optional<Error> m_error;
};

} // namespace parley
