// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

namespace parley {

/// A named thread with an event loop that ends with its owner: the destructor quits and waits, it never terminates.
/// Objects on it are given with moveToThread and deleted by QThread::finished -> deleteLater.
class WorkerThread {
public:
    explicit WorkerThread(const QString &name);
    ~WorkerThread();
    Q_DISABLE_COPY_MOVE(WorkerThread)

    QThread *thread() { return &m_thread; }
    /// Moves a parentless `worker` here and deletes it on this thread when the thread ends.
    void adopt(QObject *worker);
    void stop(); ///< Idempotent.

private:
    QThread m_thread;
};

} // namespace parley
