// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>

#include <optional>

class QSettings;

namespace parley {

/// What a person has made of the letter keys: others than Parley's, or none at all (WCAG 2.2, 2.1.4). Keys with Ctrl or
/// Alt are not letters and stay as they are.
class KeyMap {
public:
    static bool isLetter(const QKeySequence &keys);

    bool lettersOn() const { return m_lettersOn; }
    void setLettersOn(bool on) { m_lettersOn = on; }

    /// The letter chosen for command `id`; none: Parley's own hold. An empty sequence: no letter.
    std::optional<QKeySequence> chosen(const QString &id) const;
    void choose(const QString &id, const QKeySequence &letter);
    void forget(const QString &id);
    bool isChanged() const { return !m_chosen.isEmpty(); }

    /// The keys that work in lists and conversations for a command whose own are `keys`.
    QList<QKeySequence> working(const QString &id, const QList<QKeySequence> &keys) const;

    void save(QSettings &settings) const;
    static KeyMap restored(QSettings &settings);

private:
    bool m_lettersOn = true;
    QHash<QString, QKeySequence> m_chosen;
};

} // namespace parley
