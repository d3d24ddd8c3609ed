// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secretbytes.h"
#include "ui/firstrun/wizardstep.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace parley {

class Card;
class NoticeCard;
class OptionBox;
class PassphraseField;
class TextLabel;
class Theme;

/// The passphrase, twice, whether this system's keychain may open the vault too, when it locks, and the recovery sheet.
class VaultStep final : public WizardStep {
    Q_OBJECT
public:
    VaultStep(const Theme &theme, bool keychainAvailable, const QString &keychainName, QWidget *parent = nullptr);

    bool useKeychain() const;
    /// What was chosen. The fields are empty from here on; the step keeps it for another try, until it goes.
    SecretBytes takePassphrase();
    int lockMinutes() const; ///< 0: not by itself.
    void showSheet(const QString &path); ///< It was saved there.

    QString name() const override { return tr("Vault"); }
    QString summary() const override { return tr("Passphrase and lock"); }
    QString heading() const override { return tr("Make a vault"); }
    QString lead() const override;
    bool check() override;
    bool isTouched() const override;
    QWidget *firstField() const override;

signals:
    void sheetWanted();

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
    QCheckBox *m_locks;
    QComboBox *m_lockAfter;
    NoticeCard *m_warning;
    QPushButton *m_sheet;
    QString m_sheetPath;
};

} // namespace parley
