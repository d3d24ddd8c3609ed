// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

namespace {

void say(const std::string &bytes)
{
    std::fwrite(bytes.data(), 1, bytes.size(), stdout);
    std::fflush(stdout);
}

std::string request()
{
    std::string all;
    char piece[4096];
    while (const std::size_t got = std::fread(piece, 1, sizeof piece, stdin))
        all.append(piece, got);
    return all;
}

[[noreturn]] void eatMemory()
{
    constexpr std::size_t mouthful = 16 * 1024 * 1024;
    std::vector<void *> eaten;
    for (;;) {
        eaten.push_back(std::malloc(mouthful));
        if (!eaten.back())
            std::abort();
        std::memset(eaten.back(), 1, mouthful);
    }
}

} // namespace

/// A decoder that a picture has taken over: the word behind the mark of PNG says what it does.
int main()
{
    using namespace std::chrono_literals;
    using namespace std::string_literals;
    constexpr std::size_t wordAt = 12 + 8;
    const std::string all = request();
    const std::string word = all.size() > wordAt ? all.substr(wordAt) : std::string();
    if (word == "good")
        say("PDA1\0\0\x01\0\x01"s + "\x10\x20\x30\xff");
    else if (word == "hang")
        std::this_thread::sleep_for(1h);
    else if (word == "crash")
        std::abort();
    else if (word == "eat")
        eatMemory();
    else if (word == "nonsense")
        say("<html>gone</html>");
    else if (word == "silence")
        return 0;
    else if (word == "fails")
        return 7;
    else if (word == "flood")
        for (;;)
            say(std::string(65536, 'x'));
    else if (word == "larger")
        say("PDA1\0\x02\0\x02\0"s + std::string(4 * 512 * 512, 'x'));
    else if (word == "shorter")
        say("PDA1\0\0\x02\0\x02"s + "1234");
    else if (word == "after")
        say("PDA1\0\0\x01\0\x01"s + "12345");
    else if (word == "unknown")
        say("PDA1\x09");
    else if (word == "spin")
        for (volatile unsigned turns = 0;;)
            turns = turns + 1;
    return 0;
}
