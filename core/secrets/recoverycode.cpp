// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/recoverycode.h"

#include <sodium.h>

#include <array>

namespace parley {

namespace {

constexpr QByteArrayView alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int bitsEach = 5;
constexpr int charactersEach = 5;
constexpr qsizetype characters = recoveryGroups * charactersEach;

static_assert(recoveryGroups * (charactersEach - 1) * bitsEach == recoveryBytes * 8);

/// x^5 + x^2 + 1 is primitive, so the powers of x are 31 different weights.
constexpr uint timesX(uint value)
{
    value <<= 1;
    return value & 32 ? value ^ 0b100101 : value;
}

/// x·a + x²·b + x³·c + x⁴·d + x⁵·group, by Horner's rule; the check's own weight is 1.
uint checkOf(const uint *values, int group)
{
    uint sum = uint(group);
    for (int i = charactersEach - 2; i >= 0; --i)
        sum = timesX(sum) ^ values[i];
    return timesX(sum);
}

/// 32 and more: not a character of a code.
uint valueOf(char typed)
{
    if (typed >= 'a' && typed <= 'z')
        typed = char(typed - 'a' + 'A');
    if (typed == 'O')
        typed = '0';
    if (typed == 'I' || typed == 'L')
        typed = '1';
    return uint(alphabet.indexOf(typed));
}

} // namespace

SecretBytes newRecoveryCode()
{
    SecretBytes code(recoveryBytes);
    randombytes_buf(code.data(), size_t(code.size()));
    return code;
}

SecretBytes recoveryText(const SecretBytes &code)
{
    Q_ASSERT(code.size() == recoveryBytes);
    SecretBytes text(characters + recoveryGroups - 1);
    char *to = text.data();
    qsizetype bit = 0;
    for (int group = 1; group <= recoveryGroups; ++group) {
        std::array<uint, charactersEach> values {};
        for (int i = 0; i < charactersEach - 1; ++i) {
            for (int b = 0; b < bitsEach; ++b, ++bit)
                values[size_t(i)] = values[size_t(i)] << 1 | (uchar(code.data()[bit / 8]) >> (7 - bit % 8) & 1);
        }
        values.back() = checkOf(values.data(), group);
        if (group > 1)
            *to++ = '-';
        for (const uint value : values)
            *to++ = alphabet[value];
        wipe(values.data(), sizeof values);
    }
    return text;
}

RecoveryReading readRecoveryCode(const SecretBytes &typed)
{
    SecretBytes values(characters);
    qsizetype count = 0;
    for (const char each : typed.view()) {
        if (each == '-' || each == ' ' || each == '\t' || each == '\r' || each == '\n')
            continue;
        const uint value = valueOf(each);
        if (value >= 32 || count == characters)
            return {};
        values.data()[count++] = char(value);
    }
    if (count != characters)
        return {};
    RecoveryReading reading {.isCode = true};
    SecretBytes code(recoveryBytes);
    qsizetype bit = 0;
    for (int group = 1; group <= recoveryGroups; ++group) {
        std::array<uint, charactersEach> five {};
        for (int i = 0; i < charactersEach; ++i)
            five[size_t(i)] = uchar(values.data()[(group - 1) * charactersEach + i]);
        if (checkOf(five.data(), group) != five.back())
            reading.wrongGroups.append(group);
        for (int i = 0; i < charactersEach - 1; ++i) {
            for (int b = bitsEach - 1; b >= 0; --b, ++bit)
                code.data()[bit / 8] = char(uchar(code.data()[bit / 8]) << 1 | (five[size_t(i)] >> b & 1));
        }
        wipe(five.data(), sizeof five);
    }
    if (reading.wrongGroups.isEmpty())
        reading.code = std::move(code);
    return reading;
}

} // namespace parley
