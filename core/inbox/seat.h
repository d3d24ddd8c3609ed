// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPromise>

#include <memory>

namespace parley {

/// Runs `work` on the thread of `seat`, after what was asked of it before; its result is the future's. Any thread.
template <typename Work>
auto runOn(QObject *seat, Work work) -> QFuture<std::invoke_result_t<Work>>
{
    auto promise = std::make_shared<QPromise<std::invoke_result_t<Work>>>();
    const auto future = promise->future();
    promise->start();
    QMetaObject::invokeMethod(seat, [promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

} // namespace parley
