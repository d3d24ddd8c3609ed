// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/sourceform.h"

#include "core/base/clock.h"
#include "core/base/errortext.h"
#include "ui/parts/optionbox.h"
#include "ui/parts/textlabel.h"
#include "ui/sources/previewview.h"
#include "ui/sources/termscard.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr int labelWidth = 120;

QUrl wholeAddress(const QString &typed)
{
    const QString text = typed.trimmed();
    return QUrl(text.contains("://"_L1) ? text : u"https://"_s + text, QUrl::StrictMode);
}

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || host.startsWith("127."_L1) || host == "::1"_L1;
}

} // namespace

SourceForm::SourceForm(const Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_platformLabel(new QLabel)
    , m_platform(new QComboBox)
    , m_addressLabel(new QLabel)
    , m_address(new QLineEdit)
    , m_try(new QPushButton)
    , m_tokenLabel(new QLabel)
    , m_token(new QLineEdit)
    , m_tokenHint(new TextLabel(theme, Theme::Text::Small, Theme::Role::Text2, TextLabel::Lines::Wrapped))
    , m_addressHint(new TextLabel(theme, Theme::Text::Small, Theme::Role::Text2, TextLabel::Lines::Wrapped))
    , m_problem(new TextLabel(theme, Theme::Text::Small, Theme::Role::Danger, TextLabel::Lines::Wrapped))
    , m_own(new OptionBox(theme))
    , m_terms(new TermsCard(theme))
    , m_preview(new PreviewView(theme))
{
    m_platformLabel->setBuddy(m_platform);
    m_addressLabel->setBuddy(m_address);
    setFocusProxy(m_address);
    m_addressLabel->setMinimumWidth(theme.scaled(labelWidth));
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_tokenLabel->setBuddy(m_token);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_try->setAutoDefault(false); // Return in the field goes on to the next step; trying is a choice.
    m_problem->hide();

    auto *addressRow = new QHBoxLayout;
    addressRow->setSpacing(8);
    addressRow->addWidget(m_address, 1);
    addressRow->addWidget(m_try);
    auto *address = new QVBoxLayout;
    address->setSpacing(4);
    address->addLayout(addressRow);
    address->addWidget(m_problem);
    address->addWidget(m_addressHint);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(11);
    form->addRow(m_platformLabel, m_platform);
    form->addRow(m_addressLabel, address);
    auto *token = new QVBoxLayout;
    token->setSpacing(4);
    token->addWidget(m_token);
    token->addWidget(m_tokenHint);
    form->addRow(m_tokenLabel, token);
    form->addRow(nullptr, m_own);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_terms);
    layout->addWidget(m_preview, 1);

    connect(m_platform, &QComboBox::currentIndexChanged, this, &SourceForm::choosePlatform);
    connect(m_address, &QLineEdit::textChanged, this, &SourceForm::forgetPreview);
    connect(m_token, &QLineEdit::textChanged, this, &SourceForm::forgetPreview);
    connect(m_own, &OptionBox::toggled, this, &SourceForm::forgetPreview);
    connect(m_terms, &TermsCard::toggled, this, [this] {
        m_problem->setTextOrHide({});
        emit edited();
    });
    connect(m_terms, &TermsCard::linkFollowed, this, &SourceForm::linkFollowed);
    connect(m_try, &QPushButton::clicked, this, &SourceForm::askForPreview);
    retranslate();
}

void SourceForm::setPlatforms(const QList<PlatformInfo> &platforms, const QStringList &accepted)
{
    m_platforms = platforms;
    m_accepted = accepted;
    const QSignalBlocker quiet(m_platform);
    m_platform->clear();
    for (const PlatformInfo &info : platforms)
        m_platform->addItem(info.name);
    // One platform is no question.
    m_platform->setVisible(platforms.size() > 1);
    m_platformLabel->setVisible(platforms.size() > 1);
    choosePlatform();
}

void SourceForm::setMayAsk(bool mayAsk, const QString &whyNot)
{
    m_mayAsk = mayAsk;
    m_whyNot = whyNot;
    if (mayAsk)
        m_problem->setTextOrHide({});
}

bool SourceForm::isEmpty() const
{
    return m_address->text().trimmed().isEmpty();
}

Source SourceForm::source() const
{
    Source source;
    if (const PlatformInfo *info = platform())
        source.platform = info->id;
    source.endpoint = wholeAddress(m_address->text());
    source.own = m_own->isChecked() && !needsToken();
    return source;
}

SharedSecret SourceForm::token() const
{
    if (!needsToken())
        return {};
    return std::make_shared<const SecretBytes>(SecretBytes::take(m_token->text().trimmed().toUtf8()));
}

bool SourceForm::needsToken() const
{
    const PlatformInfo *info = platform();
    return info && info->needsToken;
}

QStringList SourceForm::acceptedPlatforms() const
{
    QStringList accepted = m_accepted;
    if (const PlatformInfo *info = platform(); info && m_terms->isAccepted() && !accepted.contains(info->id))
        accepted.append(info->id);
    return accepted;
}

bool SourceForm::check()
{
    if (const QString problem = addressProblem(); !problem.isEmpty()) {
        m_problem->setTextOrHide(problem);
        m_address->setFocus();
        return false;
    }
    if (needsToken() && m_token->text().trimmed().isEmpty()) {
        m_problem->setTextOrHide(tr("Give the access token of the account."));
        m_token->setFocus();
        return false;
    }
    if (!m_terms->isAccepted()) {
        m_problem->setTextOrHide(tr("Read the terms below and accept them first: no request leaves before that."));
        m_terms->box()->setFocus();
        return false;
    }
    m_problem->setTextOrHide({});
    return true;
}

QWidget *SourceForm::answer() const
{
    return m_preview;
}

void SourceForm::showPreview(const Source &asked, const Preview &preview)
{
    if (asked != source())
        return;
    m_try->setEnabled(true);
    m_preview->showPreview(preview, m_clock.now());
    emit answerShown();
}

void SourceForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

const PlatformInfo *SourceForm::platform() const
{
    const int row = m_platform->currentIndex();
    return row >= 0 && row < m_platforms.size() ? &m_platforms.at(row) : nullptr;
}

void SourceForm::choosePlatform()
{
    if (const PlatformInfo *info = platform())
        m_terms->setPlatform(*info, m_accepted.contains(info->id));
    m_token->clear();
    m_tokenLabel->setVisible(needsToken());
    m_token->setVisible(needsToken());
    m_tokenHint->setVisible(needsToken());
    m_try->setVisible(!needsToken()); // Its token goes nowhere before the source is added.
    m_own->setVisible(!needsToken());
    retranslate();
    forgetPreview();
}

void SourceForm::forgetPreview()
{
    m_preview->clear();
    m_try->setEnabled(true);
    m_problem->setTextOrHide({});
    emit edited();
}

void SourceForm::askForPreview()
{
    if (!check())
        return;
    if (!m_mayAsk) {
        m_problem->setTextOrHide(m_whyNot);
        return;
    }
    m_try->setEnabled(false);
    m_preview->showWaiting();
    emit answerShown();
    emit previewRequested(source());
}

void SourceForm::retranslate()
{
    m_platformLabel->setText(tr("&Platform"));
    m_platform->setAccessibleName(tr("Platform"));
    m_platform->view()->setAccessibleName(tr("Platform"));
    m_addressLabel->setText(tr("&Address"));
    m_address->setAccessibleName(needsToken() ? tr("Address of the server") : tr("Address of the feed or website"));
    m_address->setPlaceholderText(needsToken() ? u"https://social.example"_s : u"https://blog.example"_s);
    m_tokenLabel->setText(tr("Access to&ken"));
    m_token->setAccessibleName(tr("Access token of the account"));
    m_tokenHint->setText(tr("Make one in the account’s settings at the server, under development or applications, that may read. "
                            "It is kept in the encrypted inbox and sent to this server only."));
    m_try->setText(tr("&Try it"));
    m_try->setAccessibleName(tr("Try the source"));
    const PlatformInfo *info = platform();
    m_addressHint->setTextOrHide(info && info->can.testFlag(PlatformInfo::Autodiscovery)
            ? tr("The feed itself, or a page of the site: Parley then looks for its feed.")
            : QString());
    m_own->setTexts(tr("This is a place of the &organisation’s own"),
        tr("Everything new there is collected, also what names nobody. Elsewhere Parley only takes what holds a "
           "registered name."));
}

QString SourceForm::addressProblem() const
{
    if (isEmpty())
        return needsToken() ? tr("Give the address of the account’s server.") : tr("Give the address of a feed or a website.");
    const QUrl url = wholeAddress(m_address->text());
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    const QString host = url.host();
    if (!url.isValid() || !web || host.isEmpty() || (!host.contains(u'.') && !host.contains(u':') && !isLoopback(host)))
        return tr("This is not a web address. It looks like https://blog.example.");
    if (url.scheme() == "http"_L1 && !isLoopback(host))
        return sentence(ErrorKind::InsecureAddress) + u' ' + advice(ErrorKind::InsecureAddress);
    return {};
}

} // namespace parley
