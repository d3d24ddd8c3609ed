// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/staffdesk.h"

#include "app/desktop/desktophost.h"
#include "ui/settings/staffsection.h"

namespace parley {

namespace {

Result<StaffSection::Facts> factsOf(Workspace &workspace)
{
    const auto members = workspace.staffing().all();
    const auto organisations = members ? workspace.organisations() : std::unexpected(members.error());
    if (!organisations)
        return std::unexpected(organisations.error());
    StaffSection::Facts facts {.members = *members, .self = workspace.staffing().self().id, .organisations = *organisations,
        .mayManage = may(workspace.roles(), Act::ManageStaff)};
    facts.members.removeIf([](const StaffMember &member) { return !member.isHere(); });
    return facts;
}

} // namespace

StaffDesk::StaffDesk(DesktopHost &host, StaffSection &section, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_section(section)
{
    connect(&section, &StaffSection::addWanted, this, [this](const StaffMember &asked, const SharedSecret &passphrase) {
        perform([asked, passphrase](DesktopHost &host) {
            return host.workspace().staffing().add(asked, *passphrase, KdfStrength::Moderate).transform([](const StaffMember &) {});
        });
    });
    connect(&section, &StaffSection::changeWanted, this, [this](const StaffMember &wanted) {
        performAndRenew([wanted](DesktopHost &host) { return host.workspace().staffing().change(wanted); });
    });
    connect(&section, &StaffSection::removeWanted, this, [this](const StaffMember &member) {
        performAndRenew([member](DesktopHost &host) { return host.workspace().staffing().remove(member); });
    });
    refresh();
}

void StaffDesk::refresh()
{
    perform([](DesktopHost &) { return Status(); });
}

void StaffDesk::performAndRenew(std::function<Status(DesktopHost &)> act)
{
    perform([act = std::move(act)](DesktopHost &host) {
        // Or the window locks itself for that.
        return act(host).and_then([&] { return host.renewKeys([] { return true; }).transform([](bool) {}); });
    });
}

void StaffDesk::perform(std::function<Status(DesktopHost &)> act)
{
    QMetaObject::invokeMethod(&m_host, [this, act = std::move(act), host = &m_host] {
        const Status done = act(*host);
        const auto facts = factsOf(host->workspace());
        QMetaObject::invokeMethod(this, [this, done, facts] {
            if (facts)
                m_section.show(*facts);
            for (const Status &status : {done, facts.transform([](const auto &) {})}) {
                if (!status)
                    m_section.showError(status.error());
            }
        });
    });
}

} // namespace parley
