// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decoder/decode.h"
#include "app/decoder/formats.h"
#include "app/decoder/sandbox.h"
#include "app/decoder/selfcheck.h"
#include "core/media/processlimits.h"

#include <cstdio>
#include <cstdlib>
#include <string_view>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#else
#include <unistd.h>
#endif

using namespace parley;

namespace {

#ifdef _WIN32
int readSome(void *into, std::size_t size) { return _read(0, into, unsigned(size)); }
int writeSome(const void *from, std::size_t size) { return _write(1, from, unsigned(size)); }
#else
ssize_t readSome(void *into, std::size_t size) { return read(STDIN_FILENO, into, size); }
ssize_t writeSome(const void *from, std::size_t size) { return write(STDOUT_FILENO, from, size); }
#endif

/// None: the other side gave fewer.
std::optional<Bytes> readBytes(std::size_t size)
{
    Bytes bytes(size);
    for (std::size_t at = 0; at < size;) {
        const auto got = readSome(bytes.data() + at, size - at);
        if (got <= 0)
            return std::nullopt;
        at += std::size_t(got);
    }
    return bytes;
}

bool writeBytes(ByteView bytes)
{
    while (!bytes.empty()) {
        const auto taken = writeSome(bytes.data(), bytes.size());
        if (taken <= 0)
            return false;
        bytes = bytes.subspan(std::size_t(taken));
    }
    return true;
}

DecodeAnswer answerToRequest()
{
    const auto bytes = readBytes(requestHeadSize);
    const auto head = bytes ? readRequestHead(*bytes) : std::nullopt;
    const auto picture = head ? readBytes(head->pictureBytes) : std::nullopt;
    if (!picture)
        return {DecodeOutcome::BadRequest, {}};
    return decoder::decode(*picture, head->mostWidth, head->mostHeight);
}

int answer()
{
    const DecodeAnswer answer = answerToRequest();
    return writeBytes(headOf(answer)) && writeBytes(answer.picture.rgba) ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace

/// Decodes one picture: core/media/decoderpipe.h is what comes in and goes out. It is no program for people.
int main(int argc, char **argv)
{
    if (argc == 2 && argv[1] == std::string_view("--self-check"))
        return decoder::selfCheck();
    if (argc != 1) {
        std::fputs("parley-decoder decodes pictures for Parley; parley-decoder --self-check tries its sandbox.\n", stderr);
        return 2;
    }
#ifdef _WIN32
    _setmode(0, _O_BINARY);
    _setmode(1, _O_BINARY);
#endif
    if (!limitDecoderProcess())
        return EXIT_FAILURE;
    decoder::useJpegOnce();
    if (!closeDecoderProcess() || !decoder::enterSandbox())
        return EXIT_FAILURE;
    // Without the end of main: what libraries do there may need more than the sandbox lets through.
    std::_Exit(answer());
}
