// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace parley::ctl {

/// Names, best first, under which the program that holds a workspace's lock can be reached. On Unix they are paths: in
/// the workspace's own folder, which only its owner can enter and which both sides know; where that is too long for a
/// socket (108 bytes with the final zero and a temporary part, unix(7)) or can't hold one, in the user's runtime folder.
/// The system keeps others out of both, and the handshake does whatever the folder.
QStringList socketPlaces(const QString &folder, const QString &workspaceId);

} // namespace parley::ctl
