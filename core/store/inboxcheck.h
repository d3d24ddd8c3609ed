// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/statement.h"

#include <QStringList>

namespace parley {

class MediaStore;

/// Whether an inbox agrees with itself, beyond what SQLite can know of a file: counters with a recount, messages with
/// their conversations, and pictures with their files. Reads everything; changes nothing.
class InboxCheck {
public:
    InboxCheck(Connection &connection, const MediaStore &media);

    Result<QStringList> problems(); ///< One line each, of numbers alone; empty: all well.

private:
    Status checkMessages(QStringList &problems);
    Status checkCounters(QStringList &problems);
    Status checkMedia(QStringList &problems);

    Connection &m_connection;
    const MediaStore &m_media;
    Statement m_miscounted;
    Statement m_astray;
    Statement m_unsnapped;
    Statement m_facts;
    Statement m_views;
    Statement m_hours;
    Statement m_files;
};

} // namespace parley
