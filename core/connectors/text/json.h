// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

namespace parley {

/// What is left of a JSON document that was cut: up to the end of its last complete object that stands `depth` levels deep,
/// closed with `closing`. Empty: there is none.
QByteArray withCompleteItems(const QByteArray &json, int depth, const QByteArray &closing);

/// An identifier: some servers write a number where the documentation says text. Empty: neither.
QString textOfId(const QJsonValue &id);

} // namespace parley
