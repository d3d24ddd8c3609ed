// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secretbytes.h"
#include "ui/style/theme.h"

#include <QLineEdit>

class QToolButton;

namespace parley {

/// A field for a passphrase, with a button in it that shows what was typed. Pasting is allowed; copying is not, while
/// it is hidden. What was typed leaves by `take`, which empties the field and its history.
class PassphraseField : public QLineEdit {
    Q_OBJECT
public:
    explicit PassphraseField(const Theme &theme, QWidget *parent = nullptr);

    /// UTF-8, as typed. Afterwards the field is empty, can't be undone and is hidden again.
    SecretBytes take();
    void wipeAndClear();
    bool isRevealed() const { return echoMode() == Normal; }
    void setRevealed(bool revealed);

signals:
    void revealedChanged(bool revealed);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void placeButton();

    QToolButton *m_reveal;
    const Theme &m_theme;
};

} // namespace parley
