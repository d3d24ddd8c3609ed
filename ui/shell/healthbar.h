// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/style/surface.h"

#include <QPointer>
#include <QSet>
#include <QTimer>

#include "core/domain/id.h"

class QHBoxLayout;

namespace parley {

class IconLabel;
class IconLink;
class PlainLabel;
class SourceWatch;
struct SourceRow;

/// How a source does: fine, with limits (asked to wait, failed once or twice, paused), or failed.
enum class Health { Fine, Limited, Failed };
Health healthOf(const SourceRow &row);

/// The line at the foot of the window: what is polled or when it will be, a shape per source, the first problem, when
/// something was last fetched, and the vault.
class HealthBar final : public Surface {
    Q_OBJECT
public:
    HealthBar(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void setSources(const SourceWatch *sources); ///< Null: none.
    void setPolling(const QSet<SourceId> &sources); ///< Those that are being asked now.

signals:
    void problemChosen(parley::SourceId source);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();
    void showPolling();
    void showShapes();
    void showProblem();
    QWidget *separator();

    const Theme &m_styling;
    const Clock &m_clock;
    QPointer<const SourceWatch> m_sources;
    QSet<SourceId> m_polling;
    SourceId m_problemSource;
    QTimer m_second;
    PlainLabel *m_pollingText;
    QWidget *m_shapes;
    QHBoxLayout *m_shapesRow;
    QWidget *m_shapesLine; ///< The line before the shapes.
    QWidget *m_problemLine; ///< The line before the problem.
    IconLink *m_problem;
    PlainLabel *m_lastSync;
    PlainLabel *m_vault;
};

} // namespace parley
