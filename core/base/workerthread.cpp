// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/workerthread.h"

namespace parley {

WorkerThread::WorkerThread(const QString &name)
{
    m_thread.setObjectName(name);
    m_thread.start();
}

WorkerThread::~WorkerThread()
{
    stop();
}

void WorkerThread::adopt(QObject *worker)
{
    Q_ASSERT(!worker->parent());
    worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, worker, &QObject::deleteLater);
}

void WorkerThread::stop()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace parley
