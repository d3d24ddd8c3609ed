// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pollbatch.h"
#include "tests/bench/rawstore.h"

#include <deque>
#include <vector>

namespace parley::bench {

/// A batch as "raw" takes it: the same messages in UTF-8, held for as long as this lives.
class RawBatch {
public:
    explicit RawBatch(const PollBatch &batch);

    const raw_batch *get() const { return &m_batch; }

private:
    raw_text held(const QString &text);
    raw_text held(QByteArray bytes);
    raw_message messageOf(const CollectedMessage &message);

    raw_batch m_batch = {};
    std::vector<raw_message> m_messages;
    std::deque<QByteArray> m_held;
};

} // namespace parley::bench
