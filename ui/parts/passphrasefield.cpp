// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/passphrasefield.h"

#include "ui/style/icon.h"

#include <QKeyEvent>
#include <QToolButton>

#include <tuple>

using namespace Qt::StringLiterals;

namespace parley {

PassphraseField::PassphraseField(const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
    , m_reveal(new QToolButton(this))
    , m_theme(theme)
{
    setEchoMode(Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_reveal->setCheckable(true);
    m_reveal->setAutoRaise(true);
    m_reveal->setCursor(Qt::ArrowCursor);
    m_reveal->setFocusPolicy(Qt::TabFocus); // A click must not take the caret out of the field.
    connect(m_reveal, &QToolButton::toggled, this, &PassphraseField::setRevealed);
    connect(&theme, &Theme::changed, this, &PassphraseField::placeButton);
    setRevealed(false);
    placeButton();
}

SecretBytes PassphraseField::take()
{
    QString typed = text();
    QByteArray utf8 = typed.toUtf8();
    SecretBytes secret = SecretBytes::fromBytes(utf8);
    wipe(utf8.data(), size_t(utf8.size()));
    setText({}); // Not clear(), which could be undone. From here on `typed` alone holds the characters.
    wipe(typed.data(), size_t(typed.size()) * sizeof(QChar));
    setRevealed(false);
    return secret;
}

void PassphraseField::wipeAndClear()
{
    std::ignore = take();
}

void PassphraseField::setRevealed(bool revealed)
{
    const bool changes = revealed != isRevealed();
    setEchoMode(revealed ? Normal : Password);
    m_reveal->setChecked(revealed);
    m_reveal->setIcon(icon(m_theme, revealed ? u"eye-off"_s : u"eye"_s));
    retranslate();
    if (changes)
        emit revealedChanged(revealed);
}

void PassphraseField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeButton();
}

void PassphraseField::keyPressEvent(QKeyEvent *event)
{
    // What is typed at the button, its child, comes here too; it is not meant for the passphrase.
    if (hasFocus())
        QLineEdit::keyPressEvent(event);
    else
        event->ignore();
}

void PassphraseField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

void PassphraseField::retranslate()
{
    const QString words = isRevealed() ? tr("Hide the passphrase") : tr("Show the passphrase");
    m_reveal->setToolTip(words);
    m_reveal->setAccessibleName(words);
}

void PassphraseField::placeButton()
{
    const int side = m_theme.scaled(24);
    setTextMargins(0, 0, side + 2, 0);
    m_reveal->setFixedSize(side, side);
    m_reveal->setIconSize({m_theme.scaled(16), m_theme.scaled(16)});
    m_reveal->move(width() - side - 4, (height() - side) / 2);
}

} // namespace parley
