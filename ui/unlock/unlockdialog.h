// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace parley {

class Theme;
class UnlockPage;

/// The page that asks for the passphrase, in a window of its own: when Parley starts and the keychain did not open the vault.
class UnlockDialog : public QDialog {
    Q_OBJECT
public:
    explicit UnlockDialog(const Theme &theme, QWidget *parent = nullptr);

    UnlockPage *page() const { return m_page; }

public slots:
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    UnlockPage *m_page;
};

} // namespace parley
