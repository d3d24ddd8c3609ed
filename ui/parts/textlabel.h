// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/labels.h"

namespace parley {

/// A plain label for sentences: it may wrap, and it is gone while it has nothing to say.
class TextLabel : public PlainLabel {
    Q_OBJECT
public:
    enum class Lines { One, Wrapped };

    explicit TextLabel(const Theme &theme, Theme::Text size = Theme::Text::Body, Theme::Role role = Theme::Role::Text,
        Lines lines = Lines::One, QWidget *parent = nullptr);

    /// Also hides the label while there is nothing to say.
    void setTextOrHide(const QString &text);

    QSize minimumSizeHint() const override;
};

} // namespace parley
