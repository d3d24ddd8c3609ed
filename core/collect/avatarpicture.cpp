// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/avatarpicture.h"

#include <QBuffer>
#include <QImageWriter>

namespace parley {

std::optional<EncodedPicture> encodedAvatar(const QImage &decoded)
{
    QBuffer encoded;
    encoded.open(QIODevice::WriteOnly);
    if (!QImageWriter(&encoded, "png").write(decoded))
        return std::nullopt;
    return EncodedPicture {encoded.data()};
}

} // namespace parley
