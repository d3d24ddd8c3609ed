// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/backupplan.h"

#include "core/secrets/unlockedkeys.h"
#include "core/workspace/backup.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

const QString timeFormat = u"yyyyMMdd-HHmmss"_s;

QString prefixOf(const QString &workspaceId)
{
    return u"parley-"_s + workspaceId.first(8) + u'-';
}

} // namespace

QString textOf(const BackupPlan &plan)
{
    const QJsonObject object {{u"folder"_s, plan.folder}, {u"everyHours"_s, qint64(plan.every.count())}, {u"keepDays"_s, plan.keepDays}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<BackupPlan> backupPlanFrom(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    const BackupPlan plan {object["folder"_L1].toString(), std::chrono::hours(object["everyHours"_L1].toInteger()),
        object["keepDays"_L1].toInt()};
    const bool isWhole = !plan.folder.isEmpty() && plan.every >= std::chrono::hours(1) && plan.keepDays >= 1 && plan.keepDays <= mostKeepDays;
    return isWhole ? std::optional(plan) : std::nullopt;
}

QString backupName(const QString &workspaceId, const QDateTime &now)
{
    return prefixOf(workspaceId) + now.toUTC().toString(timeFormat) + u".tar"_s;
}

QDateTime backupTime(const QString &workspaceId, const QString &name)
{
    const QString prefix = prefixOf(workspaceId);
    if (!name.startsWith(prefix) || !name.endsWith(".tar"_L1))
        return {};
    QDateTime time = QDateTime::fromString(name.sliced(prefix.size()).chopped(4), timeFormat);
    time.setTimeZone(QTimeZone::UTC);
    return time;
}

bool isBackupDue(const BackupPlan &plan, const QList<QDateTime> &made, const QDateTime &now)
{
    return std::ranges::none_of(made, [&](const QDateTime &time) { return time <= now && now - time < plan.every; });
}

Result<std::optional<QString>> runBackupPlan(const BackupPlan &plan, const QString &workspace, const UnlockedKeys &keys,
    const QDateTime &now, const std::function<bool()> &goOn)
{
    const QDir folder(plan.folder);
    if (!folder.exists())
        return failure(ErrorKind::Missing, u"the folder for backups is not there"_s);
    QList<QDateTime> made;
    for (const QString &name : folder.entryList({u"parley-*.tar"_s}, QDir::Files)) {
        const QDateTime time = backupTime(keys.workspaceId(), name);
        if (!time.isValid())
            continue;
        if (time.daysTo(now) > plan.keepDays)
            QFile::remove(folder.filePath(name));
        else
            made.append(time);
    }
    if (!isBackupDue(plan, made, now))
        return std::nullopt;
    const QString file = folder.filePath(backupName(keys.workspaceId(), now));
    return writeBackup(workspace, keys, file, now, goOn).transform([&](const BackupList &) { return std::optional(file); });
}

} // namespace parley
