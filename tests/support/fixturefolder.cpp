// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fixturefolder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace parley::test {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray fieldOf(const FixtureFolder::Recorded &recorded, const QByteArray &name)
{
    for (const auto &[field, value] : recorded.fields) {
        if (field.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool isUnchanged(const FaultRequest &request, const FixtureFolder::Recorded &recorded)
{
    const QByteArray tag = request.value("if-none-match");
    if (!tag.isEmpty())
        return tag == fieldOf(recorded, "etag");
    const QByteArray date = request.value("if-modified-since");
    return !date.isEmpty() && date == fieldOf(recorded, "last-modified");
}

} // namespace

FixtureFolder::FixtureFolder(const QString &path)
    : m_folder(path)
{
}

QList<FixtureFolder::Recorded> FixtureFolder::find(const QByteArray &path, const QByteArray &method) const
{
    const auto manifest = QJsonDocument::fromJson(contentOf(m_folder.filePath(u"manifest.json"_s)));
    QList<Recorded> found;
    for (const QJsonValue &value : manifest["responses"_L1].toArray()) {
        const QJsonObject entry = value.toObject();
        if (entry["path"_L1].toString().toUtf8() != path || entry["method"_L1].toString(u"GET"_s).toUtf8() != method)
            continue;
        Recorded recorded {.status = entry["status"_L1].toInt(200), .fields = {}, .body = {}};
        const QJsonObject headers = entry["headers"_L1].toObject();
        for (auto header = headers.begin(); header != headers.end(); ++header)
            recorded.fields.append({header.key().toUtf8(), header.value().toVariant().toString().toUtf8()});
        if (const QString file = entry["file"_L1].toString(); !file.isEmpty())
            recorded.body = contentOf(m_folder.filePath(file));
        found.append(recorded);
    }
    return found;
}

std::optional<FixtureFolder::Recorded> FixtureFolder::recorded(const QByteArray &path, const QByteArray &method) const
{
    for (const Recorded &recorded : find(path, method)) {
        if (recorded.status != 304)
            return recorded;
    }
    return {};
}

FaultAnswer FixtureFolder::answerTo(const FaultRequest &request) const
{
    for (const Recorded &recorded : find(request.path(), request.method)) {
        if (recorded.status == 304 && isUnchanged(request, recorded))
            return whole(304, recorded.fields);
    }
    const auto recorded = this->recorded(request.path(), request.method);
    return recorded ? whole(recorded->status, recorded->fields, recorded->body) : whole(404);
}

} // namespace parley::test
