// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/firstrun/firstrunchoices.h"
#include "ui/sources/previewitem.h"

#include <QDialog>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace parley {

class Clock;
class IconLink;
class NoticeCard;
class OrganisationStep;
class SourceStep;
class StepList;
class TextLabel;
class VaultStep;
class WelcomeStep;
class WizardStep;

/// The first run: welcome, vault, organisation, source. It does nothing itself: whoever shows it
///  - loads a translation on `languageChosen` and sets the theme on `schemeChosen` (both at once, also when going
///  back);
///  - tries a source on `previewRequested` and answers with `showPreview`, naming what was asked;
///  - opens a web address on `linkFollowed`;
///  - makes the workspace on `confirmed`: calls `creating` first, then `accept`, or `failed`, after which the person
///  can
///    go back, change something and confirm again. The wizard has emptied its passphrase fields before `confirmed`;
///    what it keeps for another try is wiped with it.
/// It ends by `accepted`, or by `rejected` when the person gave up; neither deletes it.
class FirstRunWizard : public QDialog {
    Q_OBJECT
public:
    FirstRunWizard(const FirstRunOffer &offer, const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    qsizetype currentStep() const { return m_current; }
    bool isCreating() const { return m_creating; }

public slots:
    void creating();
    void failed(const parley::Error &error);
    /// The answer to previewRequested(asked, ...); ignored once something else was typed.
    void showPreview(const parley::Source &asked, const parley::Preview &preview);
    void showSheet(const QString &path); ///< The recovery sheet was saved there.
    void reject() override;

signals:
    void languageChosen(const QString &language); ///< `nl` or `en`
    void schemeChosen(parley::Theme::Scheme scheme);
    /// `organisation` for its names and its contact. Comes only after the terms and the instruction were accepted.
    void previewRequested(const parley::Source &source, const parley::Organisation &organisation);
    void linkFollowed(const QUrl &url);
    void sheetWanted(); ///< A recovery sheet, before there is anything to recover: its code goes into the choices of who saves it.
    void demoWanted(); ///< Nothing is made yet, and what was typed may go.
    /// To be received directly (same thread): the choices can't be copied into a queue.
    void confirmed(const parley::FirstRunChoices &choices);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addStep(WizardStep *step);
    void goTo(qsizetype step);
    void next();
    void finish();
    void refresh();
    /// Does `leave` at once where nothing was typed, else when the answer is that it may go.
    void askToLeave(const std::function<void()> &leave);
    bool isTouched() const;
    Instruction instruction() const;

    const Theme &m_theme;
    const Clock &m_clock;
    WelcomeStep *m_welcome;
    VaultStep *m_vault;
    OrganisationStep *m_organisation;
    SourceStep *m_source;
    QList<WizardStep *> m_steps;
    QList<QScrollArea *> m_pages;
    qsizetype m_current = 0;
    bool m_creating = false;

    StepList *m_list;
    TextLabel *m_heading;
    TextLabel *m_lead;
    NoticeCard *m_problem;
    QWidget *m_footer;
    QProgressBar *m_progress;
    TextLabel *m_progressText;
    TextLabel *m_count;
    IconLink *m_demo;
    QPushButton *m_back;
    QPushButton *m_next;
};

} // namespace parley
