// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/picturedecoder.h"

#include "core/base/logging.h"
#include "core/media/decoderprogram.h"
#include "core/media/picturetype.h"
#include "core/media/processlimits.h"

#include <QDir>
#include <QFileInfo>

#include <cstring>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley {

namespace {

ByteView viewOf(const QByteArray &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size())};
}

QImage imageOf(const DecodedPicture &picture)
{
    bool isOpaque = true;
    for (std::size_t alpha = 3; isOpaque && alpha < picture.rgba.size(); alpha += 4)
        isOpaque = picture.rgba[alpha] == 255;
    QImage image(int(picture.width), int(picture.height), isOpaque ? QImage::Format_RGBX8888 : QImage::Format_RGBA8888);
    if (!image.isNull())
        std::memcpy(image.bits(), picture.rgba.data(), picture.rgba.size()); // Rows of four bytes a pixel have no gaps.
    return image;
}

Error errorOf(DecodeOutcome outcome)
{
    switch (outcome) {
    case DecodeOutcome::WrongType: return {ErrorKind::WrongType, u"picture: not PNG, JPEG, GIF or WebP"_s};
    case DecodeOutcome::TooLarge: return {ErrorKind::TooLarge, u"picture: too many pixels"_s};
    default: return {ErrorKind::BadResponse, u"picture: damaged"_s};
    }
}

std::optional<Error> refusal(const QByteArray &picture)
{
    if (pictureTypeOf(viewOf(picture)) == PictureType::None)
        return errorOf(DecodeOutcome::WrongType);
    if (std::size_t(picture.size()) > mostPictureBytes)
        return Error {ErrorKind::TooLarge, u"picture: %1 bytes"_s.arg(picture.size())};
    return std::nullopt;
}

/// It needs nothing of what we were given, and of what we have open only the pipes.
void isolate(QProcess &process)
{
    QProcessEnvironment environment; // An empty one would be taken for "as ours".
    environment.insert(u"LC_ALL"_s, u"C"_s);
    if (qEnvironmentVariableIsSet("LD_LIBRARY_PATH"))
        environment.insert(u"LD_LIBRARY_PATH"_s, qEnvironmentVariable("LD_LIBRARY_PATH"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(QDir::rootPath());
    process.setStandardErrorFile(QProcess::nullDevice());
#ifdef Q_OS_UNIX
    using Flag = QProcess::UnixProcessFlag;
    process.setUnixProcessParameters(Flag::CloseFileDescriptors | Flag::UseVFork);
    process.setChildProcessModifier([] { std::ignore = limitDecoderProcess(); });
#endif
}

} // namespace

PictureDecoder::PictureDecoder(QObject *parent)
    : PictureDecoder(decoderProgram(), 10s, parent)
{
}

PictureDecoder::PictureDecoder(const QString &program, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_program(program)
    , m_patience(this)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this,
        [this] { stop({ErrorKind::TimedOut, u"picture: the decoder did not end"_s}); });
}

PictureDecoder::~PictureDecoder()
{
    if (m_process) {
        m_process->disconnect(this);
        m_process->kill();
        m_process->waitForFinished(1000);
    }
    const Error cancelled {ErrorKind::Cancelled, {}};
    if (m_job)
        finish(std::unexpected(cancelled));
    while (!m_waiting.empty()) {
        m_job = std::move(m_waiting.front());
        m_waiting.pop_front();
        finish(std::unexpected(cancelled));
    }
}

QFuture<Result<QImage>> PictureDecoder::decode(const QByteArray &picture, QSize most)
{
    Q_ASSERT(thread()->isCurrentThread());
    if (const auto refused = refusal(picture))
        return QtFuture::makeReadyValueFuture(Result<QImage>(std::unexpected(*refused)));
    // Asked beforehand: where QProcess closes what is open, it does not tell a program that is not there (Qt 6.8).
    if (!QFileInfo(m_program).isExecutable())
        return QtFuture::makeReadyValueFuture(Result<QImage>(failure(ErrorKind::Missing, u"parley-decoder is not there"_s)));
    Job job {picture, most.expandedTo({1, 1}).boundedTo({mostPictureSide, mostPictureSide}), {}};
    job.promise.start();
    const auto future = job.promise.future();
    m_waiting.push_back(std::move(job));
    startNext();
    return future;
}

void PictureDecoder::startNext()
{
    if (m_job || m_waiting.empty())
        return;
    m_job = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_output.clear();
    m_stopped.reset();
    m_process = std::make_unique<QProcess>();
    isolate(*m_process);
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &PictureDecoder::takeOutput);
    connect(m_process.get(), &QProcess::finished, this, &PictureDecoder::ended);
    // Queued: it comes from inside start().
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        m_stopped = Error {ErrorKind::Missing, u"parley-decoder can't be started"_s};
        ended();
    }, Qt::QueuedConnection);
    m_patience.start();
    m_process->start(m_program, {});
    const Bytes head = bytesOf(RequestHead {.mostWidth = std::uint16_t(m_job->most.width()),
        .mostHeight = std::uint16_t(m_job->most.height()), .pictureBytes = std::uint32_t(m_job->picture.size())});
    m_process->write(reinterpret_cast<const char *>(head.data()), qint64(head.size()));
    m_process->write(m_job->picture);
    m_process->closeWriteChannel();
}

void PictureDecoder::takeOutput()
{
    const auto most = qsizetype(mostAnswerBytes(std::uint16_t(m_job->most.width()), std::uint16_t(m_job->most.height())));
    m_output += m_process->read(most + 1 - m_output.size());
    if (m_output.size() > most)
        stop({ErrorKind::BadResponse, u"picture: the decoder says too much"_s});
}

void PictureDecoder::stop(const Error &why)
{
    if (!m_stopped)
        m_stopped = why;
    m_process->kill();
}

void PictureDecoder::ended()
{
    m_patience.stop();
    if (!m_stopped)
        takeOutput();
    const Result<QImage> result = outcome();
    m_process->disconnect(this);
    m_process.release()->deleteLater(); // We are inside one of its signals.
    finish(result);
    startNext();
}

Result<QImage> PictureDecoder::outcome() const
{
    if (m_stopped)
        return std::unexpected(*m_stopped);
    if (m_process->exitStatus() != QProcess::NormalExit || m_process->exitCode() != 0)
        return failure(ErrorKind::BadResponse, u"picture: it ended its decoder"_s);
    const auto answer
        = readAnswer(viewOf(m_output), std::uint16_t(m_job->most.width()), std::uint16_t(m_job->most.height()));
    if (!answer)
        return failure(ErrorKind::BadResponse, u"picture: the decoder's answer is none"_s);
    if (answer->outcome != DecodeOutcome::Decoded)
        return std::unexpected(errorOf(answer->outcome));
    const QImage image = imageOf(answer->picture);
    if (image.isNull())
        return failure(ErrorKind::TooLarge, u"picture: no memory for its pixels"_s);
    return image;
}

void PictureDecoder::finish(const Result<QImage> &result)
{
    // Taken out first: who hears of it may ask for the next one.
    Job job = *std::exchange(m_job, std::nullopt);
    if (!result)
        qCInfo(logMedia) << "not decoded:" << static_cast<int>(result.error().kind);
    job.promise.addResult(result);
    job.promise.finish();
}

} // namespace parley
