// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/iconengine.h"

#include "ui/style/icon.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

QString pathOf(const QString &name)
{
    return u":/icons/%1.svg"_s.arg(name);
}

QPixmap drawn(const QString &name, const QColor &color, int size, double devicePixelRatio)
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter, QRectF(0, 0, size, size));
    return pixmap;
}

} // namespace

IconEngine::IconEngine(const Theme &theme, const QString &name, Theme::Role role, Theme::Role on)
    : m_theme(theme)
    , m_name(name)
    , m_role(role)
    , m_on(on)
{
}

QPixmap IconEngine::tinted(const QString &name, const QColor &color, int size, double devicePixelRatio)
{
    const QString key = u"parley-icon %1 %2 %3 %4"_s.arg(name, color.name(QColor::HexArgb)).arg(size).arg(devicePixelRatio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = drawn(name, color, size, devicePixelRatio);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

QColor IconEngine::colorFor(QIcon::Mode mode, QIcon::State state) const
{
    QColor color = m_theme.color(state == QIcon::On ? m_on : m_role);
    if (mode == QIcon::Disabled)
        color.setAlphaF(0.5f);
    if (mode == QIcon::Selected) // In a highlighted menu row.
        color = m_theme.color(Theme::Role::OnAccent);
    return color;
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const int size = qMin(rect.width(), rect.height());
    QRect place(0, 0, size, size);
    place.moveCenter(rect.center());
    painter->drawPixmap(place, tinted(m_name, colorFor(mode, state), size, painter->device()->devicePixelRatio()));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale)
{
    // Since Qt 6.8 `size` is in device-independent pixels.
    return tinted(m_name, colorFor(mode, state), qMin(size.width(), size.height()), scale);
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(*this);
}

bool IconEngine::isNull()
{
    return !QFile::exists(pathOf(m_name));
}

QIcon icon(const Theme &theme, const QString &name, Theme::Role role)
{
    return icon(theme, name, role, role);
}

QIcon icon(const Theme &theme, const QString &name, Theme::Role role, Theme::Role on)
{
    return QIcon(new IconEngine(theme, name, role, on));
}

QPixmap iconPixmap(const Theme &theme, const QString &name, Theme::Role role, int size, double devicePixelRatio)
{
    return IconEngine::tinted(name, theme.color(role), size, devicePixelRatio);
}

SourceLook sourceLook(const QString &kind)
{
    if (kind == u"social")
        return {u"source-social"_s, Theme::Role::SourceSocial};
    if (kind == u"news")
        return {u"source-news"_s, Theme::Role::SourceNews};
    if (kind == u"forum")
        return {u"source-forum"_s, Theme::Role::SourceForum};
    if (kind == u"review")
        return {u"source-review"_s, Theme::Role::SourceReview};
    return {u"source-blog"_s, Theme::Role::SourceBlog};
}

} // namespace parley
