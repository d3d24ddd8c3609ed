// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace parley {

/// A request's body that can be read once. Qt sends a request again when the server closes before it answers; a reply
/// to a customer must not be posted twice, so going back to the start fails and the request with it.
class OnceDevice final : public QIODevice {
    Q_OBJECT
public:
    explicit OnceDevice(const QByteArray &bytes);

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_bytes;
    qint64 m_read = 0;
};

} // namespace parley
