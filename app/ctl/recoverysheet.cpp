// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/recoverysheet.h"

#include "app/ctl/words.h"
#include "core/secrets/recoverycode.h"

#include <QDir>
#include <QFontDatabase>
#include <QIODevice>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

constexpr int resolution = 300;    // Dots per inch.
constexpr double margin = 20;      // Millimetres.
constexpr int groupsInALine = 4;

/// Writes from the top down.
class Pen {
public:
    explicit Pen(QPdfWriter &writer)
        : m_painter(&writer)
        , m_width(writer.width())
    {
    }

    bool isActive() const { return m_painter.isActive(); }
    bool end() { return m_painter.end(); }

    void write(const QString &text, QFont font, double points, double spaceAfter)
    {
        font.setPointSizeF(points);
        m_painter.setFont(font);
        const QRect room(0, m_y, m_width, resolution * 12);
        QRect used;
        m_painter.drawText(room, Qt::TextWordWrap, text, &used);
        m_y += used.height() + int(spaceAfter * resolution / 25.4);
    }

private:
    QPainter m_painter;
    int m_width;
    int m_y = 0;
};

QString inLines(const SecretBytes &code)
{
    const QStringList groups = QString::fromLatin1(recoveryText(code).view()).split(u'-');
    QString text;
    for (qsizetype i = 0; i < groups.size(); ++i)
        text += groups[i] + ((i + 1) % groupsInALine == 0 ? u"\n"_s : u"  "_s);
    return text.trimmed();
}

} // namespace

bool drawRecoverySheet(QIODevice &device, const SecretBytes &code, const QString &workspace, const QDateTime &madeAt)
{
    QPdfWriter writer(&device);
    writer.setTitle(Ctl::tr("Recovery sheet for Parley"));
    writer.setCreator(u"Parley"_s);
    writer.setResolution(resolution);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({margin, margin, margin, margin}, QPageLayout::Millimeter);
    const QFont plain = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    Pen pen(writer);
    if (!pen.isActive())
        return false;
    pen.write(Ctl::tr("Recovery sheet for Parley"), plain, 22, 6);
    pen.write(Ctl::tr("This code opens the workspace when its passphrase is lost. Whoever has this sheet and the workspace's files can read "
                      "everything in them: keep it where you keep contracts, away from the computer."),
        plain, 11, 10);
    pen.write(inLines(code), fixed, 20, 10);
    pen.write(Ctl::tr("To use it: type the code where Parley asks for the passphrase. Capitals, blanks and dashes do not matter. The last "
                      "character of each group checks the four before it, so Parley can say in which group there is a slip. Then choose a "
                      "new passphrase: parleyctl workspace slots add."),
        plain, 11, 5);
    pen.write(Ctl::tr("Only the newest sheet opens the workspace. Make a new one when this was seen by somebody who should not: parleyctl "
                      "workspace slots recovery."),
        plain, 11, 10);
    pen.write(Ctl::tr("Workspace: %1").arg(QDir::toNativeSeparators(workspace)), plain, 9, 1);
    pen.write(Ctl::tr("Made: %1").arg(madeAt.toLocalTime().toString(u"yyyy-MM-dd"_s)), plain, 9, 1);
    return pen.end() && (!device.isOpen() || device.pos() > 0);
}

} // namespace parley::ctl
