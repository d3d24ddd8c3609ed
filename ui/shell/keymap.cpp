// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keymap.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace parley {

bool KeyMap::isLetter(const QKeySequence &keys)
{
    for (int i = 0; i < keys.count(); ++i) {
        if (keys[uint(i)].keyboardModifiers() & ~Qt::KeyboardModifiers(Qt::ShiftModifier | Qt::KeypadModifier))
            return false;
    }
    return keys.count() > 0;
}

std::optional<QKeySequence> KeyMap::chosen(const QString &id) const
{
    const auto found = m_chosen.constFind(id);
    return found == m_chosen.cend() ? std::nullopt : std::optional(*found);
}

void KeyMap::choose(const QString &id, const QKeySequence &letter)
{
    m_chosen.insert(id, letter);
}

void KeyMap::forget(const QString &id)
{
    m_chosen.remove(id);
}

QList<QKeySequence> KeyMap::working(const QString &id, const QList<QKeySequence> &keys) const
{
    QList<QKeySequence> working;
    for (const QKeySequence &key : keys) {
        if (!isLetter(key))
            working.append(key);
        else if (m_lettersOn && !m_chosen.contains(id))
            working.append(key);
    }
    if (const auto letter = chosen(id); m_lettersOn && letter && !letter->isEmpty())
        working.append(*letter);
    return working;
}

void KeyMap::save(QSettings &settings) const
{
    settings.setValue(u"keys/letters"_s, m_lettersOn);
    settings.remove(u"keys/chosen"_s);
    settings.beginGroup(u"keys/chosen"_s);
    for (auto it = m_chosen.cbegin(); it != m_chosen.cend(); ++it)
        settings.setValue(it.key(), it->toString(QKeySequence::PortableText));
    settings.endGroup();
}

KeyMap KeyMap::restored(QSettings &settings)
{
    KeyMap map;
    map.m_lettersOn = settings.value(u"keys/letters"_s, true).toBool();
    settings.beginGroup(u"keys/chosen"_s);
    for (const QString &id : settings.childKeys()) {
        const QKeySequence letter(settings.value(id).toString(), QKeySequence::PortableText);
        if (letter.isEmpty() || isLetter(letter)) // Somebody may have written the file by hand.
            map.m_chosen.insert(id, letter);
    }
    settings.endGroup();
    return map;
}

} // namespace parley
