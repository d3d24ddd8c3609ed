// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/picturestate.h"

#include "ui/firstrun/firstrunwizard.h"
#include "ui/inbox/conversationlistmodel.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/itemroles.h"
#include "ui/inbox/sidepanel.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QHash>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

QList<ConversationRow> rowsOf(const InboxPage &page)
{
    QList<ConversationRow> rows;
    for (int i = 0; i < page.model()->rowCount(); ++i) {
        const QModelIndex index = page.model()->index(i);
        if (index.data(ConversationRole).toLongLong() != 0)
            rows.append(index.data(RowRole).value<ConversationRow>());
    }
    return rows;
}

void openLongest(InboxPage &page)
{
    const QList<ConversationRow> rows = rowsOf(page);
    const auto longest = std::ranges::max_element(rows, {}, &ConversationRow::messages);
    if (longest != rows.cend())
        page.openConversation(longest->id);
}

void openPrivate(InboxPage &page)
{
    const QList<ConversationRow> rows = rowsOf(page);
    const auto found = std::ranges::find(rows, true, &ConversationRow::hasPrivate);
    if (found != rows.cend())
        page.openConversation(found->id);
}

void search(InboxPage &page, const QString &text)
{
    if (auto *field = page.findChild<QLineEdit *>(u"search"_s))
        field->setText(text);
}

/// States that a person would reach by commands.
const QHash<QString, QStringList> &commandStates()
{
    static const QHash<QString, QStringList> states {{u"palette"_s, {u"window.palette"_s}},
        {u"undo"_s, {u"conversation.close"_s}}, {u"compact"_s, {u"density.compact"_s}},
        {u"spacious"_s, {u"density.spacious"_s}}, {u"contrast"_s, {u"theme.contrast"_s}},
        {u"text-90"_s, {u"text.smaller"_s}}, {u"text-150"_s, QStringList(5, u"text.larger"_s)}};
    return states;
}

const QStringList firstRunStates {u"vault"_s, u"organisation"_s, u"source"_s};

void fillStep(FirstRunWizard &wizard)
{
    for (QLineEdit *field : wizard.findChildren<QLineEdit *>()) {
        if (field->isVisible() && field->echoMode() == QLineEdit::Password)
            field->setText(u"vijf woorden die niemand raadt"_s);
    }
    if (auto *name = qobject_cast<QLineEdit *>(wizard.focusWidget()); name && name->echoMode() == QLineEdit::Normal)
        name->setText(u"Noordlicht Energie"_s);
}

} // namespace

QStringList pictureStates()
{
    QStringList states {u"thread"_s, u"private"_s, u"raw"_s, u"search"_s, u"no-hits"_s, u"done"_s};
    states += commandStates().keys() + firstRunStates;
    states.sort();
    return states;
}

void bringInto(const QString &state, FirstRunWizard &wizard)
{
    for (qsizetype step = 0; step <= firstRunStates.indexOf(state); ++step) {
        for (QPushButton *button : wizard.findChildren<QPushButton *>()) {
            if (button->isDefault() && button->isVisible()) {
                button->click();
                break;
            }
        }
        fillStep(wizard);
    }
}

void bringInto(const QString &state, MainWindow &window)
{
    auto *page = window.findChild<InboxPage *>();
    if (!page)
        return;
    for (const QString &command : commandStates().value(state)) {
        if (auto *action = window.findChild<QAction *>(command))
            action->trigger();
    }
    if (state == "private"_L1)
        openPrivate(*page);
    else if (state == "thread"_L1 || state == "raw"_L1)
        openLongest(*page);
    if (state == "raw"_L1)
        page->side()->showTab(SidePanel::Raw);
    else if (state == "search"_L1)
        search(*page, u"storing"_s);
    else if (state == "no-hits"_L1)
        search(*page, u"meterkast brand"_s);
    else if (state == "done"_L1)
        page->showView({View::Kind::Closed, {}});
}

} // namespace parley
