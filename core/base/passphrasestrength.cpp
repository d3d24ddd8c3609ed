// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/passphrasestrength.h"

#include <QCoreApplication>
#include <QFile>
#include <QUtf8StringView>

#include <zxcvbn.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr qsizetype mostCharacters = 200; // More is strong enough, and zxcvbn's work grows faster than the length.

/// The words of our list, the likeliest first, as zxcvbn wants them.
class WordList {
public:
    WordList()
    {
        QFile file(u":/words/nl.txt"_s);
        if (file.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : file.readAll().split('\n')) {
                if (!line.startsWith('#'))
                    m_words.append(line.simplified().split(' '));
            }
        }
        m_words.removeAll({});
        for (const QByteArray &word : std::as_const(m_words))
            m_pointers.push_back(word.constData());
        m_pointers.push_back(nullptr);
    }

    const char **pointers() { return m_pointers.data(); }

private:
    QList<QByteArray> m_words;
    std::vector<const char *> m_pointers;
};

struct FreeParts {
    void operator()(ZxcMatch_t *parts) const { ZxcvbnFreeInfo(parts); }
};

Weakness weaknessOf(int type)
{
    if (type & MULTIPLE_MATCH)
        return Weakness::Repetition;
    switch (type) {
    case DICTIONARY_MATCH:
    case DICT_LEET_MATCH:
    case USER_MATCH:
    case USER_LEET_MATCH: return Weakness::CommonWord;
    case REPEATS_MATCH: return Weakness::Repetition;
    case SEQUENCE_MATCH: return Weakness::Sequence;
    case SPATIAL_MATCH: return Weakness::KeyboardRow;
    case DATE_MATCH:
    case YEAR_MATCH: return Weakness::Date;
    default: return Weakness::TooLittle;
    }
}

/// What most of the characters are part of. Several words are not one common word: more of them would help.
Weakness mainWeakness(const ZxcMatch_t *parts)
{
    std::map<Weakness, int> characters;
    int all = 0;
    for (const ZxcMatch_t *part = parts; part; part = part->Next) {
        const Weakness weakness = weaknessOf(part->Type);
        int &count = characters[weakness];
        count = weakness == Weakness::CommonWord ? std::max(count, part->Length) : count + part->Length;
        all += part->Length;
    }
    const auto most = std::ranges::max_element(characters, {}, [](const auto &entry) { return entry.second; });
    return most == characters.end() || most->second * 2 < all ? Weakness::TooLittle : most->first;
}

struct Text {
    Weakness weakness;
    const char *rule;
    const char *sentence;
};

constexpr std::array texts {
    Text {Weakness::None, "", ""},
    Text {Weakness::TooShort, "passphrase-length",
        QT_TRANSLATE_NOOP("Passphrase", "This is too short. Use at least 8 characters, better five words.")},
    Text {Weakness::CommonWord, "passphrase-common-word",
        QT_TRANSLATE_NOOP("Passphrase", "This is a common word or name with little around it, which is tried first. "
                                        "Use several words that have nothing to do with each other.")},
    Text {Weakness::KeyboardRow, "passphrase-keyboard-row",
        QT_TRANSLATE_NOOP("Passphrase", "Keys that lie side by side are tried early. Use several words instead.")},
    Text {Weakness::Sequence, "passphrase-sequence",
        QT_TRANSLATE_NOOP("Passphrase", "Rows such as abcd or 1234 are tried early. Use several words instead.")},
    Text {Weakness::Repetition, "passphrase-repetition",
        QT_TRANSLATE_NOOP("Passphrase", "Repeating something makes it longer, but hardly harder to guess. Use different words.")},
    Text {Weakness::Date, "passphrase-date",
        QT_TRANSLATE_NOOP("Passphrase", "Dates and years are tried early. Use several words instead.")},
    Text {Weakness::TooLittle, "passphrase-too-easy",
        QT_TRANSLATE_NOOP("Passphrase", "This can still be guessed. Add a word or two.")},
};

const Text &textOf(Weakness weakness)
{
    return *std::ranges::find(texts, weakness, &Text::weakness);
}

} // namespace

qsizetype characterCount(const SecretBytes &passphrase)
{
    if (!QUtf8StringView(passphrase.view()).isValidUtf8())
        return passphrase.size();
    return std::ranges::count_if(passphrase.view(), [](char byte) { return (uchar(byte) & 0xc0) != 0x80; });
}

PassphraseStrength strengthOf(const SecretBytes &passphrase)
{
    if (characterCount(passphrase) < PassphraseStrength::leastLength)
        return {.bits = 0, .weakness = Weakness::TooShort};
    static WordList words;
    SecretBytes text = SecretBytes::fromBytes(passphrase.view().first(std::min(passphrase.size(), mostCharacters)));
    text.append(QByteArrayView("\0", 1)); // A zero inside ends what is judged: it is called weaker than it is.
    ZxcMatch_t *list = nullptr;
    const double bits = ZxcvbnMatch(text.data(), words.pointers(), &list);
    const std::unique_ptr<ZxcMatch_t, FreeParts> parts(list);
    if (bits >= PassphraseStrength::leastBits)
        return {.bits = bits, .weakness = Weakness::None};
    return {.bits = bits, .weakness = mainWeakness(parts.get())};
}

QString sentence(Weakness weakness)
{
    const char *text = textOf(weakness).sentence;
    return *text ? QCoreApplication::translate("Passphrase", text) : QString();
}

QString ruleOf(Weakness weakness)
{
    return QString::fromLatin1(textOf(weakness).rule);
}

} // namespace parley
