// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEventLoop>
#include <QFutureWatcher>

namespace parley {

/// Runs an event loop until `future` has its result. For the command line and tests alone: a window that did this could
/// be closed, or asked the same again, in the middle of a function.
template <typename T> [[nodiscard]] T waitFor(QFuture<T> future)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.takeResult();
}

} // namespace parley
