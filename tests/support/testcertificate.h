// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslKey>

#include <optional>

namespace parley::test {

/// A self-signed certificate made on the spot by the openssl program, good for `names`
/// ("DNS:example.test,IP:127.0.0.1").
struct TestCertificate {
    QSslCertificate certificate;
    QSslKey key;

    static std::optional<TestCertificate> make(const QString &names, int validDays = 1);
};

} // namespace parley::test
