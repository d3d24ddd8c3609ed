// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <QTemporaryDir>
#include <QtTest>

/// Fails the test with the error's own words.
#define VERIFY_OK(expression) \
    do { \
        const auto &outcome = (expression); \
        QVERIFY2(outcome.has_value(), outcome.has_value() ? "" : qPrintable(outcome.error().detail)); \
    } while (false)
#define COMPARE_KIND(expression, expected) \
    do { \
        const auto &outcome = (expression); \
        QVERIFY(!outcome.has_value()); \
        QVERIFY2(outcome.error().kind == (expected), qPrintable(outcome.error().detail)); \
    } while (false)

namespace parley {

/// A folder with one database in it.
class TestDatabase {
public:
    using Role = Connection::Role;

    QString path(const QString &name = QStringLiteral("inbox.db")) const { return m_folder.filePath(name); }
    QString folder() const { return m_folder.path(); }

    static SecretBytes key(char seed = 'k') { return SecretBytes::fromBytes(QByteArray(32, seed)); }

    Result<std::unique_ptr<Connection>> open(Role role, bool create = false, char seed = 'k') const
    {
        return Connection::open({.path = path(), .key = key(seed), .role = role, .create = create});
    }

    /// Ends the program if it can't be had: nothing can be tested without.
    std::unique_ptr<Connection> create() const { return std::move(open(Role::Writer, true).value()); }

    /// Only while no connection is open, see connection.h.
    QByteArray bytes(const QString &name = QStringLiteral("inbox.db")) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// Turns the bits of one byte over.
    void damage(qint64 at) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(at));
        const QByteArray was = file.read(1);
        QCOMPARE(was.size(), 1);
        QVERIFY(file.seek(at));
        QCOMPARE(file.write(QByteArray(1, char(~was.at(0)))), 1);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace parley
