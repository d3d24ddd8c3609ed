// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secretbytes.h"
#include "core/domain/platform.h"
#include "core/domain/source.h"
#include "ui/sources/previewitem.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace parley {

class Clock;
class OptionBox;
class PreviewView;
class TermsCard;
class TextLabel;
class Theme;

/// The questions about one new source, with a try-out: used by the first run and by "Add a source". No request may
/// leave before the platform's terms are accepted and the owner has given its leave (`setMayAsk`): until then "Try it"
/// says why not.
class SourceForm : public QWidget {
    Q_OBJECT
public:
    SourceForm(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    /// The platforms to choose from, and which of them have been accepted before.
    void setPlatforms(const QList<PlatformInfo> &platforms, const QStringList &accepted);
    /// Whether a request may leave at all; `whyNot` is a sentence for when it may not.
    void setMayAsk(bool mayAsk, const QString &whyNot = {});

    bool isEmpty() const; ///< No address was typed.
    /// What was typed: platform, endpoint (made whole with https), own. Not yet `prepared` by the connector.
    Source source() const;
    SharedSecret token() const; ///< Of the account; none where the platform needs none.
    /// Accepted here or before, of the platform that is chosen.
    QStringList acceptedPlatforms() const;
    /// Shows what is missing beside its field and puts the focus there. True: nothing is.
    bool check();
    QWidget *answer() const; ///< Where the try-out is shown.

public slots:
    /// The answer to previewRequested(asked); ignored once something else was typed.
    void showPreview(const parley::Source &asked, const parley::Preview &preview);

signals:
    void previewRequested(const parley::Source &source);
    void linkFollowed(const QUrl &url);
    void edited();
    void answerShown();

protected:
    void changeEvent(QEvent *event) override;

private:
    const PlatformInfo *platform() const;
    void choosePlatform();
    void forgetPreview();
    void askForPreview();
    void retranslate();
    QString addressProblem() const;
    bool needsToken() const;

    const Clock &m_clock;
    QList<PlatformInfo> m_platforms;
    QStringList m_accepted;
    bool m_mayAsk = true;
    QString m_whyNot;
    QLabel *m_platformLabel;
    QComboBox *m_platform;
    QLabel *m_addressLabel;
    QLineEdit *m_address;
    QPushButton *m_try;
    QLabel *m_tokenLabel;
    QLineEdit *m_token;
    TextLabel *m_tokenHint;
    TextLabel *m_addressHint;
    TextLabel *m_problem;
    OptionBox *m_own;
    TermsCard *m_terms;
    PreviewView *m_preview;
};

} // namespace parley
