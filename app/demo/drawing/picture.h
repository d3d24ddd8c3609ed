// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/http/message.h"

#include <QSize>

namespace parley::demo {

inline constexpr QSize photoSize(640, 480);

/// The picture that goes with an account: its own shapes and colours, drawn, so that no photo of anyone is needed.
QByteArray avatarPng(const QString &account);

/// The photo of a meter box with an invented number; what is sent along with private messages.
QByteArray meterJpeg(const QString &key);

Answer pictureAnswer(const QByteArray &picture);

} // namespace parley::demo
