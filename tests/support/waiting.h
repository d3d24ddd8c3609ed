// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

/// Waits until `condition` holds, at most 10 seconds. QTRY_VERIFY of Qt 6.8 does not compile with -Wconversion.
#define WAIT_UNTIL(condition) QVERIFY(QTest::qWaitFor([&] { return static_cast<bool>(condition); }, 10'000))
