// SPDX-License-Identifier: GPL-3.0-or-later
// setupgallery: draws the first run, the unlock dialog, Bronnen and the about dialog to PNG files, to be looked at.
#include "core/base/clock.h"
#include "tests/ui/samplesources.h"
#include "tests/ui/sourcesinbox.h"
#include "ui/about/aboutdialog.h"
#include "ui/firstrun/firstrunwizard.h"
#include "ui/inbox/sourcewatch.h"
#include "ui/shell/language.h"
#include "ui/sources/addsourcedialog.h"
#include "ui/sources/sourcespage.h"
#include "ui/style/theme.h"
#include "ui/unlock/unlockdialog.h"
#include "ui/unlock/unlockpage.h"

#include <QApplication>
#include <QCheckBox>
#include <QCommandLineParser>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace parley;

namespace {

class Gallery {
public:
    Gallery(const QCommandLineParser &options, const Theme &theme)
        : m_theme(theme)
        , m_folder(options.value(u"out"_s))
        , m_suffix(u"-%1-%2.png"_s.arg(options.value(u"theme"_s), options.value(u"lang"_s)))
        , m_clock(QDateTime({2026, 11, 17}, {10, 31}, QTimeZone::UTC))
    {
        const QStringList size = options.value(u"size"_s).split(u'x');
        m_size = {size.value(0).toInt(), size.value(1).toInt()};
    }

    void firstRun(const QString &language);
    void unlock();
    void sources();
    void about();

private:
    void grab(QWidget &widget, const QString &name)
    {
        QApplication::processEvents();
        QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QApplication::processEvents();
        widget.grab().save(QDir(m_folder).filePath(name + m_suffix));
    }

    static QPushButton *button(QWidget &widget, int fromLast)
    {
        const auto buttons = widget.findChildren<QPushButton *>();
        return buttons.at(buttons.size() - 1 - fromLast);
    }

    static void type(QWidget &widget, const QString &accessibleName, const QString &text)
    {
        for (QLineEdit *field : widget.findChildren<QLineEdit *>()) {
            if (field->accessibleName() == accessibleName || field->placeholderText() == accessibleName)
                field->setText(text);
        }
    }

    const Theme &m_theme;
    QString m_folder;
    QString m_suffix;
    FixedClock m_clock;
    QSize m_size;
};

void Gallery::firstRun(const QString &language)
{
    FirstRunOffer offer;
    offer.language = language;
    offer.keychainAvailable = true;
    offer.keychainName = u"GNOME Keyring"_s;
    offer.platforms = {samplePlatform()};
    FirstRunWizard wizard(offer, m_theme, m_clock);
    wizard.show();
    QPushButton *next = button(wizard, 0);
    grab(wizard, u"wizard-1-welcome"_s);
    next->click();
    next->click();
    grab(wizard, u"wizard-2-vault-empty"_s);
    const auto fields = wizard.findChildren<QLineEdit *>();
    for (QLineEdit *field : fields) {
        if (field->echoMode() == QLineEdit::Password)
            field->setText(u"vijf woorden die niemand raadt"_s);
    }
    grab(wizard, u"wizard-2-vault"_s);
    next->click();
    next->click();
    grab(wizard, u"wizard-3-organisation-problem"_s);
    auto *name = qobject_cast<QLineEdit *>(wizard.focusWidget());
    name->setText(u"Noordlicht Energie"_s);
    wizard.findChild<QPlainTextEdit *>()->setPlainText(u"Noordlicht\nNoorderlicht Energie"_s);
    grab(wizard, u"wizard-3-organisation"_s);
    next->click();
    grab(wizard, u"wizard-4-source"_s);
    for (QCheckBox *box : wizard.findChildren<QCheckBox *>())
        box->setChecked(box->isVisible() && box->accessibleDescription().isEmpty() ? true : box->isChecked());
    type(wizard, u"https://blog.example"_s, u"stadsblog.example"_s);
    Source asked;
    asked.platform = u"feeds"_s;
    asked.endpoint = QUrl(u"https://stadsblog.example"_s);
    wizard.showPreview(asked, samplePreview(m_clock.now()));
    grab(wizard, u"wizard-4-preview"_s);
    wizard.showPreview(asked, failure(ErrorKind::WrongType, u"content-type: text/html, no feed announced"_s));
    grab(wizard, u"wizard-4-preview-failed"_s);
    wizard.creating();
    grab(wizard, u"wizard-5-creating"_s);
    wizard.failed({ErrorKind::Storage, u"disk full"_s});
    grab(wizard, u"wizard-6-failed"_s);
}

void Gallery::unlock()
{
    UnlockDialog dialog(m_theme);
    dialog.page()->setKeychainOffered(true);
    dialog.show();
    dialog.resize(480, 420);
    grab(dialog, u"unlock"_s);
    dialog.page()->opening();
    grab(dialog, u"unlock-opening"_s);
    dialog.page()->failed({ErrorKind::Locked, {}, std::chrono::seconds(8)});
    grab(dialog, u"unlock-wrong"_s);
    dialog.page()->setKeychainOffered(false);
    dialog.page()->failed({ErrorKind::Damaged, u"keyslots.json: MAC does not match"_s});
    grab(dialog, u"unlock-damaged"_s);
}

void Gallery::sources()
{
    SourcesInbox inbox;
    SourceWatch watch(inbox, {samplePlatform()});
    SourcesPage page(inbox, watch, {samplePlatform()}, m_theme, m_clock);
    page.setOrganisationName(u"Noordlicht Energie"_s);
    page.resize(m_size);
    page.show();
    watch.ask();
    grab(page, u"sources-empty"_s);
    inbox.sourceRows = sampleSources(m_clock.now());
    watch.ask();
    QApplication::processEvents();
    grab(page, u"sources"_s);
    page.select(SourceId {3});
    PollReport report;
    report.source = SourceId {3};
    report.found = 40;
    report.stored = 12;
    report.duplicate = 5;
    report.tooOld = 21;
    report.unmatched = 2;
    page.showReport(report);
    grab(page, u"sources-failing"_s);
    page.addSource();
    auto *dialog = page.findChild<AddSourceDialog *>();
    type(*dialog, u"https://blog.example"_s, u"stadsblog.example"_s);
    Source asked;
    asked.platform = u"feeds"_s;
    asked.endpoint = QUrl(u"https://stadsblog.example"_s);
    grab(*dialog, u"sources-add"_s);
    dialog->showPreview(asked, samplePreview(m_clock.now()));
    grab(*dialog, u"sources-add-preview"_s);
    dialog->reject();
    for (QAction *action : page.actions())
        action->trigger();
    QApplication::processEvents();
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible() && window->inherits("parley::QuestionDialog"))
            grab(*window, u"sources-remove"_s);
    }
}

void Gallery::about()
{
    AboutDialog dialog(m_theme, u"0.1.0"_s,
        libraries({{u"SQLCipher"_s, u"4.6.1"_s}, {u"SQLite"_s, u"3.46.1"_s}, {u"libsodium"_s, u"1.0.18"_s}}));
    dialog.show();
    grab(dialog, u"about"_s);
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOptions({{u"theme"_s, u"light or dark"_s, u"theme"_s, u"light"_s},
        {u"lang"_s, u"nl or en"_s, u"lang"_s, u"nl"_s}, {u"size"_s, u"of the page Bronnen"_s, u"WxH"_s, u"1388x774"_s},
        {u"out"_s, u"the folder for the pictures"_s, u"folder"_s, u"."_s}});
    options.process(application);

    Theme theme;
    theme.setScheme(options.value(u"theme"_s) == u"dark" ? Theme::Scheme::Dark : Theme::Scheme::Light);
    theme.applyToApplication();
    Language language;
    language.choose(options.value(u"lang"_s));

    Gallery gallery(options, theme);
    gallery.firstRun(options.value(u"lang"_s));
    gallery.unlock();
    gallery.sources();
    gallery.about();
    return 0;
}
