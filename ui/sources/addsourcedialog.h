// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secretbytes.h"
#include "core/domain/platform.h"
#include "ui/sources/previewitem.h"

#include <QDialog>

class QPushButton;

namespace parley {

class Clock;
class NoticeCard;
class SourceForm;
class TextLabel;
class Theme;

/// "Add a source": the form, a try-out, and one button that adds. Whoever opens it answers `addRequested` with `adding`
/// and then `accept` or `failed`, and `previewRequested` with `showPreview`.
class AddSourceDialog : public QDialog {
    Q_OBJECT
public:
    AddSourceDialog(const Theme &theme, const Clock &clock, const QList<PlatformInfo> &platforms,
        const QStringList &accepted, QWidget *parent = nullptr);

public slots:
    void adding();
    void failed(const parley::Error &error);
    void showPreview(const parley::Source &asked, const parley::Preview &preview);
    void reject() override;

signals:
    void previewRequested(const parley::Source &source);
    /// `accepted`: every platform whose terms are accepted by now, this source's among them.
    void addRequested(const parley::Source &source, const QStringList &accepted, const parley::SharedSecret &token);
    void linkFollowed(const QUrl &url);

protected:
    void changeEvent(QEvent *event) override;

private:
    void submit();
    void retranslate();

    bool m_adding = false;
    TextLabel *m_heading;
    NoticeCard *m_problem;
    SourceForm *m_form;
    QPushButton *m_cancel;
    QPushButton *m_add;
};

} // namespace parley
