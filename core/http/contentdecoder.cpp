// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/contentdecoder.h"

#include <brotli/decode.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>

namespace parley {

namespace {

constexpr std::size_t pieceSize = 64 * 1024;
using Piece = std::array<char, pieceSize>;

void append(QByteArray &body, const Piece &piece, std::size_t left)
{
    body.append(piece.data(), static_cast<qsizetype>(piece.size() - left));
}

class Identity final : public ContentDecoder {
public:
    bool mayEndHere() const override { return true; }

private:
    State decodeNext(QByteArrayView bytes, QByteArray &body, qsizetype) override
    {
        body += bytes;
        return State::Open;
    }
};

class Inflate final : public ContentDecoder {
public:
    enum class Header { Gzip, ZlibOrNone };

    explicit Inflate(Header header) : m_header(header) {}
    ~Inflate() override
    {
        if (m_isStarted)
            inflateEnd(&m_stream);
    }
    Q_DISABLE_COPY_MOVE(Inflate)

    bool mayEndHere() const override { return m_isBetweenMembers || ContentDecoder::mayEndHere(); }

private:
    State decodeNext(QByteArrayView bytes, QByteArray &body, qsizetype limit) override
    {
        if (!m_isStarted) {
            m_first += bytes;
            if (m_first.size() < 2)
                return State::Open;
            if (!start())
                return State::Broken;
            return inflateAll(std::exchange(m_first, {}), body, limit);
        }
        return inflateAll(bytes, body, limit);
    }

    // RFC 1950, section 2.2: the first two bytes are divisible by 31, and the method is 8.
    bool hasZlibHeader() const
    {
        const int cmf = static_cast<quint8>(m_first[0]);
        const int flags = static_cast<quint8>(m_first[1]);
        return (cmf & 0x0f) == Z_DEFLATED && (cmf * 256 + flags) % 31 == 0;
    }

    bool start()
    {
        constexpr int gzip = 16;
        const int window = m_header == Header::Gzip ? MAX_WBITS + gzip : hasZlibHeader() ? MAX_WBITS : -MAX_WBITS;
        m_isStarted = inflateInit2(&m_stream, window) == Z_OK;
        return m_isStarted;
    }

    State inflateAll(QByteArrayView bytes, QByteArray &body, qsizetype limit)
    {
        Q_ASSERT(bytes.size() <= std::numeric_limits<uInt>::max());
        // zlib only reads from it.
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
        m_stream.avail_in = static_cast<uInt>(bytes.size());
        if (m_isBetweenMembers && !nextMember())
            return State::Ended;
        Piece piece;
        do {
            m_stream.next_out = reinterpret_cast<Bytef *>(piece.data());
            m_stream.avail_out = piece.size();
            const int result = inflate(&m_stream, Z_NO_FLUSH);
            append(body, piece, m_stream.avail_out);
            if (result == Z_STREAM_END) {
                if (m_header != Header::Gzip)
                    return State::Ended;
                m_isBetweenMembers = true;
                if (m_stream.avail_in == 0)
                    return State::Open;
                if (!nextMember())
                    return State::Ended;
            } else if (result != Z_OK && result != Z_BUF_ERROR) {
                return State::Broken;
            }
        } while ((m_stream.avail_in > 0 || m_stream.avail_out == 0) && body.size() <= limit);
        return State::Open;
    }

    /// RFC 1952, section 2.2: a gzip file may have several members, and a piece may end where one does.
    bool nextMember()
    {
        m_isBetweenMembers = *m_stream.next_in != 0x1f || inflateReset(&m_stream) != Z_OK;
        return !m_isBetweenMembers;
    }

    const Header m_header;
    QByteArray m_first; ///< Until the header can be judged.
    z_stream m_stream = {};
    bool m_isStarted = false;
    bool m_isBetweenMembers = false;
};

class Brotli final : public ContentDecoder {
    State decodeNext(QByteArrayView bytes, QByteArray &body, qsizetype limit) override
    {
        if (!m_state)
            return State::Broken;
        auto *in = reinterpret_cast<const uint8_t *>(bytes.data());
        auto inLeft = static_cast<std::size_t>(bytes.size());
        Piece piece;
        for (;;) {
            auto *out = reinterpret_cast<uint8_t *>(piece.data());
            std::size_t outLeft = piece.size();
            const auto result = BrotliDecoderDecompressStream(m_state.get(), &inLeft, &in, &outLeft, &out, nullptr);
            append(body, piece, outLeft);
            if (result == BROTLI_DECODER_RESULT_SUCCESS)
                return State::Ended;
            if (result == BROTLI_DECODER_RESULT_ERROR)
                return State::Broken;
            if (result == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT || body.size() > limit)
                return State::Open;
        }
    }

    std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> m_state {
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), &BrotliDecoderDestroyInstance};
};

} // namespace

ContentDecoder::State ContentDecoder::decode(QByteArrayView bytes, QByteArray &body, qsizetype limit)
{
    m_hasBegun = m_hasBegun || !bytes.isEmpty();
    if (m_state == State::Open && !bytes.isEmpty())
        m_state = decodeNext(bytes, body, limit);
    return m_state;
}

std::unique_ptr<ContentDecoder> ContentDecoder::forEncoding(const QByteArray &encoding)
{
    const QByteArray name = encoding.trimmed().toLower();
    if (name.isEmpty() || name == "identity")
        return std::make_unique<Identity>();
    if (name == "gzip" || name == "x-gzip")
        return std::make_unique<Inflate>(Inflate::Header::Gzip);
    if (name == "deflate")
        return std::make_unique<Inflate>(Inflate::Header::ZlibOrNone);
    if (name == "br")
        return std::make_unique<Brotli>();
    return nullptr;
}

} // namespace parley
