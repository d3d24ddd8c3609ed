// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fixturefolder.h"

namespace parley::test {

/// The misbehaviour that a path asks for; nothing if the path does not start with /fault/. Where a body is spoilt it is
/// that of the fixture named after the fault (/fault/cut/feed/ spoils /feed/), or a small feed without one.
///
///     status/NNN[?retry-after=SECONDS or ?retry-date=SECONDS[&form=imf|rfc850|asctime]]
///     broken · reset · silence · endless-headers
///     cut · cut-chunked · cut-gzip (half of the body) · until-close (whole, without a length)
///     huge[?bytes=N][&announced] · drip[?ms=N] · bomb[?bytes=N]
///     gzip · deflate · wrong-gzip (says gzip, is not) · wrong-charset (says UTF-16) · html (a web page)
///     loop · hops/N[/PATH] (N redirects, then PATH) · moved/PATH (301) · to?url=URL[&status=NNN]
std::optional<FaultAnswer> faultAnswer(const FaultRequest &request, const FixtureFolder &fixtures);

} // namespace parley::test
