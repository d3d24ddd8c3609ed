// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/faultserver.h"

#include <QDir>

namespace parley::test {

/// Serves the recorded answers of a folder by its manifest.json: path, method, status, headers, file. Both are read
/// again for each request, so a journey can change what the server says while it runs. Where a path has a 304 beside
/// its 200, a request with the right If-None-Match or If-Modified-Since gets the 304.
class FixtureFolder {
public:
    explicit FixtureFolder(const QString &path);

    FaultAnswer answerTo(const FaultRequest &request) const; ///< 404 for what is not in the manifest.

    struct Recorded {
        int status = 200;
        Fields fields;
        QByteArray body;
    };
    std::optional<Recorded> recorded(const QByteArray &path, const QByteArray &method) const; ///< The full answer.

private:
    QList<Recorded> find(const QByteArray &path, const QByteArray &method) const;

    QDir m_folder;
};

} // namespace parley::test
