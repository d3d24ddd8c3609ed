// SPDX-License-Identifier: GPL-3.0-or-later
// plain_intake FILE MESSAGES: raw over SQLite, in a program of its own since both libraries have the same symbols. Each line
// on standard input stores the next batch; the answer is its CPU time in nanoseconds.
#include "tests/bench/generator.h"
#include "tests/bench/measure.h"
#include "tests/bench/rawbatch.h"

#include <iostream>
#include <string>

using namespace parley::bench;

int main(int argc, char **argv)
{
    if (argc != 3)
        return 1;
    raw_store *store = raw_open(argv[1], nullptr, "resources/migrations/inbox");
    const Plan plan {.messages = std::stoll(argv[2])};
    for (int number = 1; number <= plan.sources; ++number)
        raw_add_source(store, number, "mastodon", Generator::source(number).endpoint.toEncoded().constData());
    Generator generator(plan);
    for (std::string line; std::getline(std::cin, line);) {
        const auto batch = generator.batch(1000);
        const RawBatch flat(batch);
        std::cout << cpuOf([&] { raw_store_batch(store, flat.get()); }).count() << std::endl;
    }
    raw_close(store);
    return 0;
}
