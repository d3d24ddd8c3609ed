// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QImage>
#include <QObject>
#include <QProcess>
#include <QPromise>
#include <QTimer>

#include <deque>
#include <memory>

namespace parley {

/// Decodes what platforms call a picture, never in this process: each in a parley-decoder of its own, one after the other.
/// Whatever the bytes do to it costs that one picture. Lives on a thread with an event loop, and is called there.
class PictureDecoder : public QObject {
    Q_OBJECT
public:
    explicit PictureDecoder(QObject *parent = nullptr); ///< With the decoder that came with this program.
    PictureDecoder(const QString &program, std::chrono::milliseconds patience, QObject *parent = nullptr);
    ~PictureDecoder() override; ///< What is not decoded by then is Cancelled.

    /// The picture, or the first frame of a moving one, made smaller to fit into `most` (1 to 4096 each way); RGBA, or RGBX
    /// where nothing shows through. WrongType: not PNG, JPEG, GIF or WebP by its first bytes; TooLarge: over 32 MiB, over
    /// 25 megapixels or too much for the decoder's memory; BadResponse: it can't be read, or ended its decoder; TimedOut:
    /// not done after `patience`; Missing: there is no decoder.
    QFuture<Result<QImage>> decode(const QByteArray &picture, QSize most);

private:
    struct Job {
        QByteArray picture;
        QSize most;
        QPromise<Result<QImage>> promise;
    };

    void startNext();
    void takeOutput();
    void stop(const Error &why);
    void ended();
    Result<QImage> outcome() const;
    void finish(const Result<QImage> &result);

    QString m_program;
    QTimer m_patience;
    std::deque<Job> m_waiting;
    std::optional<Job> m_job; ///< The one that `m_process` is at.
    std::unique_ptr<QProcess> m_process;
    QByteArray m_output;
    std::optional<Error> m_stopped; ///< Why it was ended by us.
};

} // namespace parley
