// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/organisation.h"
#include "core/domain/platform.h"
#include "ui/firstrun/wizardstep.h"
#include "ui/sources/previewitem.h"

class QCheckBox;

namespace parley {

class Clock;
class SourceForm;
class TextLabel;
class Theme;

/// The instruction in words, to be confirmed, and the first source, which can be skipped by leaving its address empty.
/// No request leaves before the instruction is confirmed (promise R03).
class SourceStep final : public WizardStep {
    Q_OBJECT
public:
    SourceStep(const Theme &theme, const Clock &clock, const QList<PlatformInfo> &platforms, QWidget *parent = nullptr);

    /// What is to be confirmed. Another text than before has to be confirmed anew.
    void setInstruction(const Organisation &organisation, const Instruction &instruction);
    std::optional<Source> source() const; ///< None: skipped.
    QStringList acceptedPlatforms() const;

    QString name() const override { return tr("Source"); }
    QString summary() const override;
    QString heading() const override { return tr("Instruction and first source"); }
    QString lead() const override;
    bool check() override;
    bool isTouched() const override;
    QWidget *firstField() const override;
    QWidget *answer() const;

public slots:
    void showPreview(const parley::Source &asked, const parley::Preview &preview);

signals:
    void previewRequested(const parley::Source &source);
    void linkFollowed(const QUrl &url);
    void answerShown(); ///< `answer()` has something to say that was not there before.

protected:
    void retranslate() override;

private:
    void letAsk();

    Organisation m_organisation;
    Instruction m_instruction;
    TextLabel *m_instructionTitle;
    TextLabel *m_instructionText;
    QCheckBox *m_confirm;
    TextLabel *m_problem;
    TextLabel *m_sourceTitle;
    TextLabel *m_sourceLead;
    SourceForm *m_form;
};

} // namespace parley
