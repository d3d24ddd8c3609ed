// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/systemkeychain.h"

#include <QPromise>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <algorithm>
#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr auto service = "Parley"_L1;
// Nobody is asked anything for this, and the first window waits for it.
constexpr std::chrono::milliseconds availabilityPatience = std::chrono::seconds(5);

ErrorKind kindOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return ErrorKind::NotFound;
    case QKeychain::AccessDeniedByUser:
        return ErrorKind::Cancelled;
    case QKeychain::AccessDenied:
        return ErrorKind::Locked;
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return ErrorKind::Storage;
}

std::unexpected<Error> failureOf(const QKeychain::Job &job)
{
    return failure(kindOf(job.error()), u"keychain: "_s + job.errorString());
}

/// Starts `job`; its answer is what `read` makes of it once it is done.
template <typename Answer, typename Job>
QFuture<Answer> answerOf(
    Job *job, const QString &entry, std::chrono::milliseconds patience, std::function<Answer(const Job &)> read)
{
    job->setKey(entry);
    job->setInsecureFallback(false); // No keychain means no secret: never a plain-text file.
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    const auto answer = [promise](Answer value) {
        if (promise->future().isFinished())
            return;
        promise->addResult(std::move(value));
        promise->finish();
    };
    QObject::connect(job, &QKeychain::Job::finished, job, [job, answer, read] { answer(read(*job)); });
    // The job itself stays: the keychain's library would call back into a deleted one. It deletes itself when done.
    QTimer::singleShot(patience, job, [answer] { answer(failure(ErrorKind::TimedOut, u"keychain: no answer"_s)); });
    job->start();
    return promise->future();
}

} // namespace

SystemKeychain::SystemKeychain(std::chrono::milliseconds patience)
    : m_patience(patience)
{
}

QFuture<Status> SystemKeychain::isAvailable()
{
    // QKeychain::isAvailable() only tells whether a library could be loaded. A keychain that knows that it does not
    // have an entry is one that answers.
    using Job = QKeychain::ReadPasswordJob;
    return answerOf<Status, Job>(new Job(service), u"availability"_s, std::min(m_patience, availabilityPatience), [](const Job &job) -> Status {
        if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound)
            return {};
        return failure(ErrorKind::NotFound, u"no keychain: "_s + job.errorString());
    });
}

QFuture<Status> SystemKeychain::store(const QString &entry, const SecretBytes &secret)
{
    using Job = QKeychain::WritePasswordJob;
    auto *job = new Job(service);
    job->setBinaryData(secret.view().toByteArray()); // What QtKeychain keeps until the job is gone is out of our hands.
    return answerOf<Status, Job>(job, entry, m_patience, [](const Job &done) -> Status {
        if (done.error() != QKeychain::NoError)
            return failureOf(done);
        return {};
    });
}

QFuture<Result<SecretBytes>> SystemKeychain::read(const QString &entry)
{
    using Job = QKeychain::ReadPasswordJob;
    return answerOf<Result<SecretBytes>, Job>(
        new Job(service), entry, m_patience, [](const Job &job) -> Result<SecretBytes> {
            if (job.error() != QKeychain::NoError)
                return failureOf(job);
            return SecretBytes::take(job.binaryData());
        });
}

QFuture<Status> SystemKeychain::remove(const QString &entry)
{
    using Job = QKeychain::DeletePasswordJob;
    return answerOf<Status, Job>(new Job(service), entry, m_patience, [](const Job &job) -> Status {
        if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound)
            return failureOf(job);
        return {};
    });
}

} // namespace parley
