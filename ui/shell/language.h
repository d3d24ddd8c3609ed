// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTranslator>

namespace parley {

/// The language of the window and of dates and numbers: Dutch or English, the system's where nothing was chosen (and
/// Dutch where the system's is neither). Changes live: widgets hear QEvent::LanguageChange.
class Language : public QObject {
    Q_OBJECT
public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    /// `nl`, `en`, or empty for the system's.
    void choose(const QString &code);
    QString chosen() const { return m_chosen; }
    QString current() const { return m_current; } ///< `nl` or `en`.

signals:
    void changed();

private:
    void load();

    QString m_chosen;
    QString m_current;
    QTranslator m_parley;
    QTranslator m_qt; ///< The words of Qt's own dialogs.
};

} // namespace parley
