// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/about/library.h"

#include <QDialog>

class QPushButton;
class QTableView;

namespace parley {

class LibraryModel;
class LinkButton;
class TextLabel;
class Theme;

/// What Parley is, its version and licence, and the works of others that it stands on, with theirs. Opens no link
/// itself.
class AboutDialog : public QDialog {
    Q_OBJECT
public:
    AboutDialog(const Theme &theme, const QString &version, const QList<Library> &libraries, QWidget *parent = nullptr);

signals:
    void linkFollowed(const QUrl &url);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showChosenLink();
    void retranslate();

    QString m_version;
    LibraryModel *m_model;
    TextLabel *m_title;
    TextLabel *m_text;
    TextLabel *m_licence;
    LinkButton *m_licenceLink;
    TextLabel *m_librariesTitle;
    QTableView *m_table;
    LinkButton *m_libraryLink;
    QPushButton *m_close;
};

} // namespace parley
