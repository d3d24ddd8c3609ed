// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secretbytes.h"
#include "ui/firstrun/wizardstep.h"

class QLabel;

namespace parley {

class Card;
class NoticeCard;
class OptionBox;
class PassphraseField;
class TextLabel;
class Theme;

/// The passphrase, twice, and whether this system's keychain may open the vault too.
class VaultStep final : public WizardStep {
    Q_OBJECT
public:
    VaultStep(const Theme &theme, bool keychainAvailable, const QString &keychainName, QWidget *parent = nullptr);

    bool useKeychain() const;
    /// What was chosen. The fields are empty from here on; the step keeps it for another try, until it goes.
    SecretBytes takePassphrase();

    QString name() const override { return tr("Vault"); }
    QString summary() const override { return tr("Passphrase and keychain"); }
    QString heading() const override { return tr("Make a vault"); }
    QString lead() const override;
    bool check() override;
    bool isTouched() const override;
    QWidget *firstField() const override;

protected:
    void retranslate() override;

private:
    bool fieldsAreEmpty() const;
    void adviseOnStrength();

    bool m_keychainAvailable;
    QString m_keychainName;
    SecretBytes m_chosen;
    QLabel *m_passphraseLabel;
    PassphraseField *m_passphrase;
    TextLabel *m_advice;
    QLabel *m_repeatLabel;
    PassphraseField *m_repeat;
    TextLabel *m_problem;
    OptionBox *m_keychain;
    NoticeCard *m_warning;
};

} // namespace parley
