// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/firstrun/wizardstep.h"
#include "ui/style/theme.h"

class QComboBox;
class QLabel;

namespace parley {

class NoticeCard;
class TextLabel;

/// Language and theme; both take effect at once.
class WelcomeStep final : public WizardStep {
    Q_OBJECT
public:
    WelcomeStep(const Theme &theme, const QString &language, Theme::Scheme scheme, QWidget *parent = nullptr);

    QString language() const;
    Theme::Scheme scheme() const;

    QString name() const override { return tr("Welcome"); }
    QString summary() const override;
    QString heading() const override { return tr("Welcome to Parley"); }
    QString lead() const override;
    bool check() override { return true; }
    bool isTouched() const override { return false; }
    QWidget *firstField() const override;

signals:
    void languageChosen(const QString &language);
    void schemeChosen(parley::Theme::Scheme scheme);

protected:
    void retranslate() override;

private:
    QLabel *m_languageLabel;
    QComboBox *m_language;
    QLabel *m_schemeLabel;
    QComboBox *m_scheme;
    NoticeCard *m_whatFollows;
};

} // namespace parley
