// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/picturestate.h"

#include "ui/inbox/conversationlistmodel.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/itemroles.h"
#include "ui/inbox/sidepanel.h"
#include "ui/shell/mainwindow.h"

#include <QLineEdit>

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

} // namespace

QStringList pictureStates()
{
    return {u"thread"_s, u"private"_s, u"raw"_s, u"search"_s, u"no-hits"_s, u"done"_s};
}

void bringInto(const QString &state, MainWindow &window)
{
    auto *page = window.findChild<InboxPage *>();
    if (!page)
        return;
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
