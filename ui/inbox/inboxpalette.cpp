// SPDX-License-Identifier: GPL-3.0-or-later
// What InboxPage adds to the palette.
#include "ui/inbox/inboxpage.h"

#include "ui/inbox/conversationlistmodel.h"
#include "ui/inbox/conversationlistview.h"
#include "ui/inbox/itemroles.h"
#include "ui/inbox/listpane.h"
#include "ui/inbox/viewlistmodel.h"
#include "ui/inbox/viewspane.h"

using namespace Qt::StringLiterals;

namespace parley {

QString InboxPage::paletteContext() const
{
    const auto chosen = m_list->chosen().size();
    return chosen > 0 ? tr("%Ln conversation(s) chosen", nullptr, int(chosen)) : QString();
}

QList<PaletteItem> InboxPage::paletteItems()
{
    QList<PaletteItem> items;
    for (int row = 0; row < m_viewModel->rowCount(); ++row) {
        const QModelIndex index = m_viewModel->index(row);
        const QVariant view = index.data(ViewListModel::ViewRole);
        if (!view.isValid())
            continue;
        const QVariant count = index.data(ViewListModel::CountRole);
        items.append({.group = PaletteItem::Group::Views, .id = {}, .text = index.data().toString(),
            .detail = count.isValid() ? QLocale().toString(count.toLongLong()) : QString(),
            .icon = index.data(ViewListModel::IconRole).toString(), .keys = {},
            .run = [views = m_views, view = view.value<View>()] { views->select(view); }});
    }
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto value = m_model->rowAt(row);
        if (!value)
            continue; // Not on this machine's screen yet; searching finds it.
        const auto parts = m_model->index(row).data(PartsRole).value<RowParts>();
        items.append({.group = PaletteItem::Group::Conversations, .id = {},
            .text = parts.subject.isEmpty() ? parts.excerpt : parts.subject,
            .detail = u"%1, %2"_s.arg(parts.name, parts.source), .icon = parts.sourceIcon, .keys = {},
            .run = [this, id = value->id] { openConversation(id); }});
    }
    return items;
}

std::optional<PaletteItem> InboxPage::paletteSearch(const QString &typed)
{
    return PaletteItem {.group = PaletteItem::Group::Search, .id = {},
        .text = tr("Search all messages for “%1”").arg(typed), .detail = {}, .icon = u"search"_s, .keys = {},
        .run = [list = m_list, typed] { list->search(typed); }};
}

} // namespace parley
