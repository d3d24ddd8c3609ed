// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/unlockattempts.h"

#include "core/base/logging.h"
#include "core/secrets/durablefile.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley {

namespace {

constexpr int freeTries = 2;
constexpr std::chrono::seconds firstPause = 5s;
constexpr std::chrono::seconds longestPause = 5min;
constexpr qsizetype largestRecord = 64; // Bytes.

} // namespace

/// In the file: the number, a blank, and the moment of the last one in milliseconds since 1970.
struct UnlockAttempts::Record {
    int wrong = 0;
    QDateTime lastAt;
};

UnlockAttempts::UnlockAttempts(const QString &folder)
    : m_path(QDir(folder).filePath(u"unlock-attempts"_s))
{
}

std::chrono::seconds UnlockAttempts::pauseAfter(int wrong)
{
    std::chrono::seconds pause = wrong > freeTries ? firstPause : 0s;
    for (int i = freeTries + 1; i < wrong && pause < longestPause; ++i)
        pause *= 2;
    return std::min(pause, longestPause);
}

std::chrono::seconds UnlockAttempts::remaining(const QDateTime &now) const
{
    Record record = read();
    if (record.lastAt > now) {
        record.lastAt = now;
        write(record);
    }
    const auto since = std::chrono::floor<std::chrono::seconds>(now - record.lastAt);
    return std::max(pauseAfter(record.wrong) - since, 0s);
}

std::chrono::seconds UnlockAttempts::failed(const QDateTime &now) const
{
    const Record record {.wrong = std::min(read().wrong, 1'000'000) + 1, .lastAt = now};
    write(record);
    return pauseAfter(record.wrong);
}

void UnlockAttempts::succeeded() const
{
    QFile::remove(m_path);
}

UnlockAttempts::Record UnlockAttempts::read() const
{
    QFile file(m_path);
    const QDateTime longAgo = QDateTime::fromMSecsSinceEpoch(0, QTimeZone::UTC);
    if (!file.open(QIODevice::ReadOnly))
        return {0, longAgo};
    const QList<QByteArray> words = file.read(largestRecord).simplified().split(' ');
    bool hasNumber = false;
    bool hasMoment = false;
    const int wrong = words.value(0).toInt(&hasNumber);
    const qint64 lastAt = words.value(1).toLongLong(&hasMoment);
    if (!hasNumber || !hasMoment || wrong < 0 || lastAt < 0)
        return {0, longAgo};
    return {wrong, QDateTime::fromMSecsSinceEpoch(lastAt, QTimeZone::UTC)};
}

void UnlockAttempts::write(const Record &record) const
{
    const QByteArray text = QByteArray::number(record.wrong) + ' ' + QByteArray::number(record.lastAt.toMSecsSinceEpoch()) + '\n';
    if (const Status written = writeDurably(m_path, text); !written)
        qCWarning(logSecrets) << "wrong passphrases can't be counted:" << written.error().detail;
}

} // namespace parley
