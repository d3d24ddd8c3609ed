// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/traces.h"

#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace parley::test {

void confine(QProcessEnvironment &environment, const QDir &folder)
{
    const QList<std::pair<QString, QString>> places {{u"HOME"_s, u"home"_s}, {u"TMPDIR"_s, u"temporary"_s},
        {u"XDG_CONFIG_HOME"_s, u"config"_s}, {u"XDG_DATA_HOME"_s, u"data"_s}, {u"XDG_CACHE_HOME"_s, u"cache"_s},
        {u"XDG_STATE_HOME"_s, u"state"_s}, {u"XDG_RUNTIME_DIR"_s, u"runtime"_s}};
    for (const auto &[name, place] : places) {
        QVERIFY(folder.mkpath(place));
        QVERIFY(QFile::setPermissions(folder.filePath(place), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        environment.insert(name, folder.filePath(place));
    }
    environment.insert(u"QT_LOGGING_RULES"_s, u"parley.*=true"_s);
}

QStringList filesWith(const QStringList &words, const QString &folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo info = files.nextFileInfo();
        QFile file(info.filePath());
        const bool isRegular = info.isFile() && file.open(QIODevice::ReadOnly); // A socket is none.
        const QByteArray bytes = isRegular ? file.readAll() : QByteArray();
        for (const QString &word : words) {
            const QByteArray wide(reinterpret_cast<const char *>(word.utf16()), 2 * word.size());
            if (bytes.contains(word.toUtf8()) || bytes.contains(wide) || info.filePath().contains(word))
                found.append(word + u" in "_s + info.filePath());
        }
    }
    return found;
}

} // namespace parley::test
