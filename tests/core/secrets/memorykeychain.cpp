// SPDX-License-Identifier: GPL-3.0-or-later
#include "memorykeychain.h"

#include <QCoreApplication>
#include <QPromise>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

template <typename Answer> QFuture<Answer> later(Answer value)
{
    const auto promise = std::make_shared<QPromise<Answer>>();
    const auto answer = std::make_shared<Answer>(std::move(value));
    promise->start();
    QTimer::singleShot(0, qApp, [promise, answer] {
        promise->addResult(std::move(*answer));
        promise->finish();
    });
    return promise->future();
}

} // namespace

QFuture<Status> MemoryKeychain::isAvailable()
{
    return later<Status>(trouble ? Status(std::unexpected(*trouble)) : Status());
}

QFuture<Status> MemoryKeychain::store(const QString &entry, const SecretBytes &secret)
{
    asked.append(u"store "_s + entry);
    if (trouble)
        return later<Status>(std::unexpected(*trouble));
    entries[entry] = secret.clone();
    return later<Status>({});
}

QFuture<Result<SecretBytes>> MemoryKeychain::read(const QString &entry)
{
    asked.append(u"read "_s + entry);
    if (trouble)
        return later<Result<SecretBytes>>(std::unexpected(*trouble));
    const auto found = entries.find(entry);
    if (found == entries.end())
        return later<Result<SecretBytes>>(failure(ErrorKind::NotFound, u"no such entry"_s));
    return later<Result<SecretBytes>>(found->second.clone());
}

QFuture<Status> MemoryKeychain::remove(const QString &entry)
{
    asked.append(u"remove "_s + entry);
    entries.erase(entry);
    return later<Status>({});
}

} // namespace parley
