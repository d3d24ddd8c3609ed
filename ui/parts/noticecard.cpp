// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/noticecard.h"

#include "core/base/errortext.h"
#include "ui/parts/disclosure.h"
#include "ui/parts/textlabel.h"
#include "ui/style/labels.h"

#include <QEvent>
#include <QHBoxLayout>

namespace parley {

namespace {

struct Colors {
    Theme::Role background;
    Theme::Role border;
    Theme::Role icon;
};

Colors colorsOf(NoticeCard::Kind kind)
{
    using Role = Theme::Role;
    switch (kind) {
    case NoticeCard::Kind::Neutral:
        return {Role::Alt, Role::Border, Role::Text2};
    case NoticeCard::Kind::Warning:
        return {Role::WarningBackground, Role::WarningBorder, Role::Warning};
    case NoticeCard::Kind::Danger:
        return {Role::DangerBackground, Role::DangerBorder, Role::Danger};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

NoticeCard::NoticeCard(const Theme &theme, Kind kind, const QString &icon, QWidget *parent)
    : Card(theme, colorsOf(kind).background, colorsOf(kind).border, parent)
    , m_headline(new TextLabel(theme, Theme::Text::Body, Theme::Role::Text, TextLabel::Lines::Wrapped))
    , m_text(new TextLabel(theme, Theme::Text::Body, Theme::Role::Text, TextLabel::Lines::Wrapped))
    , m_details(new Disclosure(theme))
{
    m_headline->setWeight(QFont::DemiBold);
    m_text->hide();

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_headline);
    words->addWidget(m_text);
    words->addWidget(m_details);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(13, 10, 13, 10);
    layout->setSpacing(10);
    layout->addWidget(new IconLabel(theme, icon, colorsOf(kind).icon, 16), 0, Qt::AlignTop);
    layout->addLayout(words, 1);
}

void NoticeCard::setTexts(const QString &headline, const QString &text, const QString &details)
{
    m_error.reset();
    m_headline->setText(headline);
    m_text->setTextOrHide(text);
    m_details->setDetails(details);
}

void NoticeCard::setError(const Error &error)
{
    m_error = error;
    showError();
}

void NoticeCard::showError()
{
    m_headline->setText(sentence(m_error->kind));
    m_text->setTextOrHide(advice(m_error->kind));
    m_details->setDetails(m_error->detail);
}

void NoticeCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_error)
        showError();
    Card::changeEvent(event);
}

} // namespace parley
