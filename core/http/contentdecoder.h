// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtClassHelperMacros>

#include <memory>

namespace parley {

/// Undoes a Content-Encoding (RFC 9110, section 8.4) as the bytes come in: gzip, deflate (with and without zlib's
/// header, since servers send both) and br. Qt's own decoder is not used: under it the announced length is lost, so that
/// a body that was cut passes for a whole one.
class ContentDecoder {
public:
    virtual ~ContentDecoder() = default;
    Q_DISABLE_COPY_MOVE(ContentDecoder)

    /// What we ask for, as the value of Accept-Encoding.
    static constexpr QByteArrayView accepted = "gzip, deflate, br";
    /// `encoding` as the field has it; nullptr: we did not ask for it, or there are several.
    [[nodiscard]] static std::unique_ptr<ContentDecoder> forEncoding(const QByteArray &encoding);

    enum class State {
        Open,   ///< More may follow.
        Ended,  ///< The encoding says that this was all; what comes after it is ignored.
        Broken, ///< Not this encoding from here on; what came before stays good.
    };
    /// Appends to `body` what `bytes` come to, and stops once it is longer than `limit`: a bomb is small until it is read.
    State decode(QByteArrayView bytes, QByteArray &body, qsizetype limit);
    /// False: the encoding says that there is more, so a body that ends here was cut. No body at all may end.
    virtual bool mayEndHere() const { return m_state == State::Ended || !m_hasBegun; }

protected:
    ContentDecoder() = default;
    virtual State decodeNext(QByteArrayView bytes, QByteArray &body, qsizetype limit) = 0;

private:
    State m_state = State::Open;
    bool m_hasBegun = false;
};

} // namespace parley
