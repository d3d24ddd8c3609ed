// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/organisation.h"
#include "ui/firstrun/wizardstep.h"

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QRadioButton;

namespace parley {

class FieldChooser;
class TextLabel;
class Theme;

/// For whom Parley collects, under which names, which data of an author, and what for.
class OrganisationStep final : public WizardStep {
    Q_OBJECT
public:
    explicit OrganisationStep(const Theme &theme, QWidget *parent = nullptr);

    /// As it stands in the fields; without id and uuid.
    Organisation organisation() const;
    QStringList purposes() const;

    QString name() const override { return tr("Organisation"); }
    QString summary() const override;
    QString heading() const override { return tr("Who do you work for?"); }
    QString lead() const override;
    bool check() override;
    bool isTouched() const override;
    QWidget *firstField() const override;

protected:
    void retranslate() override;

private:
    /// A field, what it is called, and the sentence that says what is wrong with it.
    struct Row {
        QLabel *label;
        QWidget *box; ///< Field, problem and hint.
        TextLabel *problem;
    };
    Row addRow(QFormLayout *form, QWidget *field, TextLabel *hint = nullptr);
    bool complain(const Row &row, QWidget *field, const QString &sentence);
    void clearProblems();
    void showAgreement();

    const Theme &m_theme;
    QLabel *m_roleLabel;
    QRadioButton *m_own;
    QRadioButton *m_onBehalf;
    QLineEdit *m_name;
    Row m_nameRow;
    QLineEdit *m_agreement;
    Row m_agreementRow;
    QPlainTextEdit *m_otherNames;
    TextLabel *m_otherNamesHint;
    Row m_otherNamesRow;
    QLineEdit *m_contact;
    TextLabel *m_contactHint;
    Row m_contactRow;
    TextLabel *m_fieldsTitle;
    TextLabel *m_fieldsLead;
    FieldChooser *m_fields;
    TextLabel *m_purposesTitle;
    QCheckBox *m_analysis;
    QCheckBox *m_service;
    QCheckBox *m_customerContact;
    TextLabel *m_purposesProblem;
};

} // namespace parley
