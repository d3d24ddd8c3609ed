// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pollbatch.h"

namespace parley::ctl {

/// A source as a collector was last told of it. Once either changes it has to be told anew.
struct WatchedSource {
    Source::State state = Source::State::Active;
    SharedSecret token;

    explicit WatchedSource(const PollState &told)
        : state(told.source.state)
        , token(told.token)
    {
    }

    friend bool operator==(const WatchedSource &one, const WatchedSource &other)
    {
        const bool sameToken = one.token && other.token ? *one.token == *other.token : one.token == other.token;
        return one.state == other.state && sameToken;
    }
};

} // namespace parley::ctl
