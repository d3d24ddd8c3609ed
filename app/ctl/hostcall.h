// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandhost.h"
#include "app/ctl/interruption.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QPromise>

namespace parley::ctl {

/// Asks something of the host from the command's thread, which may be another, and waits for the answer. Whoever is
/// interrupted waits no longer; what was asked may still be done.
class HostCall {
public:
    HostCall(CommandHost &host, Interruption &interruption)
        : m_host(host)
        , m_interruption(interruption)
    {
    }

    /// `ask` runs on the host's thread and gives a future of a Result.
    template <typename Ask>
    auto operator()(Ask ask) -> decltype(ask(std::declval<CommandHost &>()).result())
    {
        using Answer = decltype(ask(m_host).result());
        if (m_host.thread()->isCurrentThread())
            return wait<Answer>(ask(m_host));
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        const QFuture<Answer> future = promise->future();
        QMetaObject::invokeMethod(&m_host, [promise = std::move(promise), ask = std::move(ask), &host = m_host]() mutable {
            // Plain continuation: it runs wherever the answer is made, and only passes it on.
            ask(host).then([promise = std::move(promise)](const Answer &answer) {
                promise->addResult(answer);
                promise->finish();
            });
        });
        return wait<Answer>(future);
    }

private:
    template <typename Answer>
    Answer wait(const QFuture<Answer> &future)
    {
        if (!future.isFinished() && !m_interruption.isRaised()) {
            QEventLoop loop;
            QFutureWatcher<Answer> watcher;
            QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
            QObject::connect(&m_interruption, &Interruption::raised, &loop, &QEventLoop::quit);
            watcher.setFuture(future);
            if (!future.isFinished())
                loop.exec();
        }
        if (!future.isFinished() || future.resultCount() == 0)
            return failure(ErrorKind::Cancelled, {});
        return future.result();
    }

    CommandHost &m_host;
    Interruption &m_interruption;
};

} // namespace parley::ctl
