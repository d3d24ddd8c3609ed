// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/demoworkspace.h"

#include "core/inbox/inboxwriter.h"
#include "core/secrets/keyslots.h"
#include "core/workspace/workspace.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace parley {

DemoWorkspace::DemoWorkspace(const Clock &clock)
    : m_clock(clock)
    , m_server(clock.now())
{
}

Result<OpenedKeys> DemoWorkspace::make(const ConnectorRegistry &connectors)
{
    if (!m_folder.isValid() || !m_server.isListening())
        return failure(ErrorKind::Storage, u"no place for the demo"_s);
    auto lock = WorkspaceLock::take(m_folder.path());
    if (!lock)
        return std::unexpected(lock.error());
    const auto passphrase = SecretBytes::take(QUuid::createUuid().toByteArray());
    auto keys = KeySlots(m_folder.path()).create(passphrase, KdfStrength::ForTests);
    if (!keys)
        return std::unexpected(keys.error());
    const auto workspace = Workspace::create(m_folder.path(), keys->clone(), m_clock, false);
    if (!workspace)
        return std::unexpected(workspace.error());
    if (const Status filled = fill(**workspace, connectors); !filled)
        return std::unexpected(filled.error());
    return OpenedKeys {m_folder.path(), std::move(*lock), std::make_unique<UnlockedKeys>(std::move(*keys))};
}

Status DemoWorkspace::fill(Workspace &workspace, const ConnectorRegistry &connectors)
{
    Organisation noordlicht;
    noordlicht.name = u"Noordlicht Energie"_s;
    noordlicht.names = {noordlicht.name, u"Noordlicht"_s};
    noordlicht.fields = allFields();
    const Instruction instruction {.organisation = {}, .names = {}, .fields = {}, .sources = {},
        .purposes = {u"analysis"_s, u"service"_s, u"contact"_s}, .from = m_clock.now().addSecs(-1), .to = {}, .who = {}};
    const auto organisation = workspace.addOrganisation(noordlicht, instruction);
    if (!organisation)
        return std::unexpected(organisation.error());
    const PlatformInfo feeds = connectors.find(u"feeds")->platform();
    if (const Status accepted = workspace.acceptTerms(feeds); !accepted)
        return accepted;
    const auto file = workspace.inboxFile(*organisation);
    if (!file)
        return std::unexpected(file.error());
    const auto writer = InboxWriter::open(*file, m_clock, workspace.staffReference());
    if (!writer)
        return std::unexpected(writer.error());
    for (const demo::Place &place : demo::places()) {
        Source source;
        source.platform = feeds.id;
        source.endpoint = QUrl(m_server.base() + place.path);
        source.own = place.own;
        if (const auto added = (*writer)->addSource(source); !added)
            return std::unexpected(added.error());
    }
    return {};
}

} // namespace parley
