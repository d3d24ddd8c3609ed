// SPDX-License-Identifier: GPL-3.0-or-later
// The real window on invented data, to be looked at: uigallery --picture FILE --size 1440x900 --theme dark --lang nl
#include "tests/ui/townsfolk.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/conversationlistmodel.h"
#include "ui/inbox/itemroles.h"
#include "ui/inbox/listpane.h"
#include "ui/inbox/sidepanel.h"
#include "ui/inbox/sourcewatch.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLineEdit>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace parley;

namespace {

void fill(MemoryInbox &inbox, const QString &what)
{
    if (what == u"town")
        fillWithTown(inbox);
    else if (what == u"hostile")
        fillWithHostility(inbox);
    else if (what == u"many")
        fillWithMany(inbox, 5000);
    else if (what == u"done")
        inbox.addSource(u"feeds"_s, u"Dynamisch contract"_s);
}

void dress(Theme &theme, const QCommandLineParser &options)
{
    const QString scheme = options.value(u"theme"_s);
    theme.setScheme(scheme == u"dark" ? Theme::Scheme::Dark : scheme == u"light" ? Theme::Scheme::Light : Theme::Scheme::System);
    const QString density = options.value(u"density"_s);
    theme.setDensity(density == u"compact" ? Theme::Density::Compact
            : density == u"spacious"       ? Theme::Density::Spacious
                                           : Theme::Density::Standard);
    theme.setTextSize(options.value(u"text"_s).toDouble());
    theme.setContrast(options.isSet(u"contrast"_s) ? Theme::Contrast::High : Theme::Contrast::Usual);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOptions({{u"picture"_s, u"Writes the window to FILE and ends."_s, u"FILE"_s},
        {u"size"_s, u"Of the window."_s, u"WxH"_s, u"1440x900"_s}, {u"theme"_s, u"light or dark."_s, u"NAME"_s},
        {u"lang"_s, u"nl or en."_s, u"CODE"_s, u"nl"_s}, {u"density"_s, u"compact, standard, spacious."_s, u"NAME"_s},
        {u"text"_s, u"0.9 to 1.5."_s, u"FACTOR"_s, u"1"_s}, {u"contrast"_s, u"High contrast."_s},
        {u"data"_s, u"town, hostile, many, done, empty."_s, u"NAME"_s, u"town"_s},
        {u"row"_s, u"Opens this row."_s, u"N"_s, u"0"_s}, {u"tab"_s, u"profile or raw."_s, u"NAME"_s, u"profile"_s},
        {u"search"_s, u"Searches."_s, u"TEXT"_s}, {u"link"_s, u"Asks to open the address."_s, u"URL"_s},
        {u"do"_s, u"Triggers the command."_s, u"ID"_s}, {u"close"_s, u"Closes the open conversation."_s}, {u"new"_s, u"Collects something new."_s}});
    options.process(application);

    Theme theme;
    Language language;
    dress(theme, options);
    language.choose(options.value(u"lang"_s));
    theme.applyToApplication();
    FixedClock clock(townClock());
    MemoryInbox inbox(clock.now());
    fill(inbox, options.value(u"data"_s));
    SourceWatch sources(inbox, inbox.platforms());
    ActionRegistry actions(theme);
    MainWindow window(theme, language, actions, clock);
    auto *page = new InboxPage(inbox, sources, theme, clock, actions);
    window.addPage(u"inbox"_s, u"inbox"_s, [] { return InboxPage::tr("Inbox"); }, page);
    page->setOrganisation(noordlicht());
    window.setOrganisations({noordlicht()}, noordlicht().id);
    window.setSources(&sources);
    const QStringList size = options.value(u"size"_s).split(u'x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());

    const auto act = [&] {
        if (const int row = options.value(u"row"_s).toInt(); row > 0)
            page->openConversation(ConversationId {page->model()->index(row).data(ConversationRole).toLongLong()});
        if (options.value(u"tab"_s) == u"raw")
            page->side()->showTab(SidePanel::Raw);
        if (options.isSet(u"search"_s))
            page->findChild<QLineEdit *>(u"search"_s)->setText(options.value(u"search"_s));
        if (options.isSet(u"link"_s))
            page->conversation()->askToOpen(QUrl(options.value(u"link"_s)));
        for (const QString &id : options.values(u"do"_s))
            actions.action(id)->trigger();
        if (options.isSet(u"close"_s))
            actions.action(u"conversation.close"_s)->trigger();
        if (options.isSet(u"new"_s)) {
            inbox.collect(SourceId {1}, said(u"Bas Terpstra"_s, u"@bas"_s, u"Is er bij Noordlicht een storing?"_s, 0));
            inbox.collect(SourceId {1}, said(u"Loes Haan"_s, u"@loes"_s, u"Hier ook geen stroom, Noordlicht."_s, 0));
        }
    };
    if (!options.isSet(u"picture"_s)) {
        window.show();
        act();
        return QApplication::exec();
    }
    QObject::connect(&window, &MainWindow::settled, &window, [&] {
        act();
        QTimer::singleShot(600, &window, [&] {
            const bool written = window.grab().save(options.value(u"picture"_s));
            QApplication::exit(written ? 0 : 1);
        });
    });
    window.show();
    return QApplication::exec();
}
