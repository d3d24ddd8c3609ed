// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/http/message.h"
#include "app/demo/places/mastodon/entities.h"

#include <QJsonDocument>

namespace parley::demo::mastodon {

// The methods of the API that are answered (docs.joinmastodon.org/methods). All give JSON; what is not there is a 404 of the
// server's own form.

Answer jsonAnswer(const QJsonDocument &json);
Answer jsonError(int status, const QString &words);

Answer verifyCredentials(const TownView &town, const Entities &entities);
Answer instanceV1(const TownView &town);
Answer instanceV2(const TownView &town, const Entities &entities);
Answer notifications(const Request &request, const TownView &town, const Entities &entities);
Answer conversations(const Request &request, const TownView &town, const Entities &entities);
Answer tagTimeline(const Request &request, const QString &tag, const TownView &town, const Entities &entities);
Answer search(const Request &request, const TownView &town, const Entities &entities);
Answer statusesById(const Request &request, const TownView &town, const Entities &entities);
Answer statusById(const QString &id, const TownView &town, const Entities &entities);
Answer contextOf(const QString &id, const TownView &town, const Entities &entities);
Answer accountsById(const Request &request, const TownView &town, const Entities &entities);
Answer accountById(const QString &id, const TownView &town, const Entities &entities);
Answer accountByHandle(const Request &request, const TownView &town, const Entities &entities);

} // namespace parley::demo::mastodon
