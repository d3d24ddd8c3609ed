// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secretbytes.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace parley {

class NoticeCard;
class PassphraseField;
class TextLabel;
class Theme;

/// Asks for the passphrase. It opens nothing itself: whoever shows it answers `passphraseEntered` and `keychainRequested` with
/// `opening`, and then takes it away or answers with `failed`.
class UnlockPage : public QWidget {
    Q_OBJECT
public:
    explicit UnlockPage(const Theme &theme, QWidget *parent = nullptr);

    /// Whether the vault has a slot for this system's keychain: without one its button is not there.
    void setKeychainOffered(bool offered);
    bool isOpening() const { return m_opening; }
    /// Why it is locked, under the title; empty: what to do.
    void setReason(const QString &reason);
    void clear(); ///< What was typed is wiped.

public slots:
    void opening(); ///< Argon2id takes a second or more: fields rest, Esc does nothing.
    /// Locked: another try, after `retryAfter` where given, counted down on screen. Damaged, TooNew: no try can help,
    /// so the field rests. Anything else (Busy, Storage, a keychain that refused): the sentence, and another try.
    void failed(const parley::Error &error);

signals:
    /// UTF-8, as typed. To be received directly (same thread): it can't be copied into a queue. The field is empty by
    /// then.
    void passphraseEntered(const parley::SecretBytes &passphrase);
    void keychainRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void submit();
    void countDown();
    void refresh();

    QString m_reason;
    TextLabel *m_title;
    TextLabel *m_text;
    PassphraseField *m_passphrase;
    QPushButton *m_open;
    QWidget *m_or;
    TextLabel *m_orText;
    QPushButton *m_keychain;
    QPushButton *m_lost;
    TextLabel *m_lostText; ///< What to do without the passphrase, once asked.
    NoticeCard *m_problem;
    QTimer m_second;
    qint64 m_secondsLeft = 0;
    bool m_opening = false;
    bool m_hopeless = false;
    bool m_keychainOffered = false;
};

} // namespace parley
