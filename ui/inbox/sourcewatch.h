// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/platform.h"
#include "core/inbox/inbox.h"
#include "ui/style/icon.h"

#include <QHash>
#include <QTimer>

namespace parley {

/// The sources of one inbox, asked once and shared by all who show them: a newer question would cancel an older one.
class SourceWatch : public QObject {
    Q_OBJECT
public:
    /// `platforms`: what each platform is, for names and icons.
    SourceWatch(Inbox &inbox, const QList<PlatformInfo> &platforms, QObject *parent = nullptr);

    const QList<SourceRow> &rows() const { return m_rows; }
    bool isKnown() const { return m_known; } ///< False until the first answer.

    /// The source as people know it: its title, else its host.
    QString titleOf(SourceId id) const;
    QString platformNameOf(const QString &platform) const;
    SourceLook lookOf(const QString &platform) const;
    static QString titleOf(const Source &source);

public slots:
    void ask();

signals:
    void changed();

private:
    void answer(const Result<QList<SourceRow>> &rows);

    Inbox &m_inbox;
    QHash<QString, PlatformInfo> m_platforms;
    QList<SourceRow> m_rows;
    bool m_known = false;
    QTimer m_again;
};

} // namespace parley
