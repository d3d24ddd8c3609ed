// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/decodercheck.h"

#include <QList>
#include <QString>

namespace parley::ctl {

/// One thing that keeps a workspace safe, or does not.
struct PostureCheck {
    enum class State { Good, Poor, Unknown };

    QString name; ///< For scripts: `diskEncryption`.
    State state = State::Unknown;
    QString sentence; ///< Translated: what is found, and where it is poor what to do.
    friend bool operator==(const PostureCheck &, const PostureCheck &) = default;
};

QString nameOf(PostureCheck::State state); ///< `good`, `poor`, `unknown`.

/// Of this process, this account, the disk under the workspace and what the decoder of pictures found. Asks the keychain and
/// may take a second or two.
QList<PostureCheck> postureOf(const QString &workspace, const Result<DecoderCheck> &decoder);

/// How pictures from platforms are kept apart, as the decoder itself has tried it.
PostureCheck decoderPosture(const Result<DecoderCheck> &decoder);

/// What KDE's settings file says of the screen lock; it is on unless switched off.
PostureCheck::State screenLockFromKde(const QByteArray &kscreenlockerrc);
/// What `gsettings get org.gnome.desktop.screensaver lock-enabled` printed.
PostureCheck::State screenLockFromGnome(const QByteArray &printed);

} // namespace parley::ctl
