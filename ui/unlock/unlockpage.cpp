// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unlock/unlockpage.h"

#include "ui/parts/card.h"
#include "ui/parts/noticecard.h"
#include "ui/parts/passphrasefield.h"
#include "ui/parts/textlabel.h"
#include "ui/style/buttonlook.h"
#include "ui/style/icon.h"
#include "ui/style/labels.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley {

namespace {

constexpr int columnWidth = 380;
constexpr int fieldHeight = 36;

/// The lock in its tile.
QWidget *lockTile(const Theme &theme)
{
    auto *tile = new Card(theme, Theme::Role::Raised, Theme::Role::Border);
    tile->setFixedSize(theme.scaled(56), theme.scaled(56));
    auto *layout = new QVBoxLayout(tile);
    layout->addWidget(new IconLabel(theme, u"private"_s, Theme::Role::Accent, 26), 0, Qt::AlignCenter);
    return tile;
}

QFrame *line()
{
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

} // namespace

UnlockPage::UnlockPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(theme, Theme::Text::Figure))
    , m_text(new TextLabel(theme, Theme::Text::Body, Theme::Role::Text2, TextLabel::Lines::Wrapped))
    , m_passphrase(new PassphraseField(theme))
    , m_open(new QPushButton)
    , m_or(new QWidget)
    , m_orText(new TextLabel(theme, Theme::Text::Small, Theme::Role::Text3))
    , m_keychain(new QPushButton)
    , m_lost(new QPushButton)
    , m_lostText(new TextLabel(theme, Theme::Text::Small, Theme::Role::Text2, TextLabel::Lines::Wrapped))
    , m_problem(new NoticeCard(theme, NoticeCard::Kind::Danger, u"error"_s))
{
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_passphrase->setFixedHeight(theme.scaled(fieldHeight));
    m_open->setFixedHeight(theme.scaled(fieldHeight));
    setLook(m_open, ButtonLook::Primary);
    m_keychain->setFixedHeight(theme.scaled(fieldHeight));
    m_open->setAutoDefault(false);
    m_keychain->setAutoDefault(false);
    m_keychain->setIcon(icon(theme, u"key"_s, Theme::Role::Text));
    m_problem->hide();
    setLook(m_lost, ButtonLook::Flat);
    m_lost->setAutoDefault(false);
    m_lostText->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_lostText->hide();

    auto *entry = new QHBoxLayout;
    entry->setSpacing(8);
    entry->addWidget(m_passphrase, 1);
    entry->addWidget(m_open);
    auto *orLayout = new QHBoxLayout(m_or);
    orLayout->setContentsMargins(0, 2, 0, 2);
    orLayout->setSpacing(10);
    orLayout->addWidget(line(), 1);
    orLayout->addWidget(m_orText);
    orLayout->addWidget(line(), 1);

    auto *columnWidget = new QWidget;
    columnWidget->setFixedWidth(theme.scaled(columnWidth));
    auto *column = new QVBoxLayout(columnWidget);
    column->setContentsMargins({});
    column->setSpacing(12);
    column->addWidget(lockTile(theme), 0, Qt::AlignHCenter);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(6);
    column->addLayout(entry);
    column->addWidget(m_problem);
    column->addWidget(m_or);
    column->addWidget(m_keychain);
    column->addWidget(m_lost, 0, Qt::AlignHCenter);
    column->addWidget(m_lostText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(40, 36, 40, 36);
    layout->addStretch();
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(columnWidget);
    middle->addStretch();
    layout->addLayout(middle);
    layout->addStretch();
    setFocusProxy(m_passphrase);

    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &UnlockPage::countDown);
    connect(m_open, &QPushButton::clicked, this, &UnlockPage::submit);
    connect(m_keychain, &QPushButton::clicked, this, &UnlockPage::keychainRequested);
    connect(m_lost, &QPushButton::clicked, this, [this] {
        m_lostText->show();
        m_passphrase->setFocus();
    });
    connect(m_passphrase, &QLineEdit::textEdited, this, [this] {
        if (m_secondsLeft == 0)
            m_problem->hide();
        refresh();
    });
    refresh();
}

void UnlockPage::setKeychainOffered(bool offered)
{
    m_keychainOffered = offered;
    refresh();
}

void UnlockPage::opening()
{
    m_opening = true;
    m_problem->hide();
    refresh();
}

void UnlockPage::failed(const Error &error)
{
    m_opening = false;
    m_hopeless = error.kind == ErrorKind::Damaged || error.kind == ErrorKind::TooNew;
    m_passphrase->wipeAndClear();
    m_problem->setError(error);
    m_problem->show();
    m_secondsLeft = error.retryAfter ? error.retryAfter->count() : 0;
    if (m_secondsLeft > 0)
        m_second.start();
    refresh();
    m_passphrase->setFocus();
}

void UnlockPage::setReason(const QString &reason)
{
    m_reason = reason;
    refresh();
}

void UnlockPage::clear()
{
    m_passphrase->wipeAndClear();
}

void UnlockPage::submit()
{
    if (m_opening || m_secondsLeft > 0 || m_hopeless || m_passphrase->text().isEmpty())
        return;
    const SecretBytes passphrase = m_passphrase->take();
    emit passphraseEntered(passphrase);
}

void UnlockPage::countDown()
{
    if (--m_secondsLeft <= 0) {
        m_secondsLeft = 0;
        m_second.stop();
    }
    refresh();
}

void UnlockPage::refresh()
{
    m_title->setText(tr("Parley is locked"));
    if (m_opening)
        m_text->setText(tr("Opening the vault…"));
    else if (m_hopeless)
        m_text->setText(tr("The passphrase can’t help here."));
    else if (m_secondsLeft > 0)
        m_text->setText(tr("Another try is possible in %1 s.").arg(m_secondsLeft));
    else
        m_text->setText(m_reason.isEmpty() ? tr("Type your passphrase to open the vault.") : m_reason);
    const bool ready = !m_opening && !m_hopeless;
    m_passphrase->setEnabled(ready);
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_passphrase->setPlaceholderText(tr("Passphrase"));
    m_open->setText(tr("&Open"));
    m_open->setAccessibleName(tr("Open the vault"));
    m_open->setEnabled(ready && m_secondsLeft == 0 && !m_passphrase->text().isEmpty());
    m_or->setVisible(m_keychainOffered);
    m_orText->setText(tr("or"));
    m_keychain->setVisible(m_keychainOffered);
    m_keychain->setEnabled(ready);
    m_keychain->setText(tr("Open with the &keychain"));
    m_keychain->setAccessibleName(tr("Open with the keychain"));
    m_lost->setText(tr("&Lost the passphrase?"));
    m_lost->setAccessibleName(tr("Lost the passphrase?"));
    m_lostText->setText(tr("Type the code of your recovery sheet in its place; it opens the vault as well. Then give yourself a new "
                           "passphrase with parleyctl workspace slots add. Without passphrase, keychain and sheet nobody can open "
                           "the vault, nor can the makers of Parley."));
}

/// From the field or from the eye in it: neither keeps these keys.
void UnlockPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        submit();
    else
        QWidget::keyPressEvent(event);
}

void UnlockPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace parley
