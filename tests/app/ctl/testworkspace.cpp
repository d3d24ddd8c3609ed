// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctl/testworkspace.h"

#include "core/secrets/keyslots.h"

using namespace Qt::StringLiterals;

namespace parley::test {

namespace {

UnlockedKeys madeIn(const QString &folder)
{
    return KeySlots(folder).create(SecretBytes::fromBytes("only for tests"), KdfStrength::ForTests).value();
}

} // namespace

TestWorkspace::TestWorkspace()
    : m_clock(QDateTime::fromString(u"2026-11-23T12:00:00Z"_s, Qt::ISODate))
{
    m_keys.emplace(madeIn(folder()));
    auto workspace = Workspace::create(folder(), m_keys->clone(), m_clock, true).value();
    Organisation organisation;
    organisation.name = u"Zonnestroom"_s;
    m_organisation = workspace->addOrganisation(organisation, {}).value().id;
    workspace.reset();
    m_host = ctl::LocalHost::open(WorkspaceLock::take(folder()).value(), folder(), m_keys->clone(), m_clock,
        ctl::LocalHost::Purpose::OneCommand)
                 .value();
}

UnlockedKeys otherKeys()
{
    const QTemporaryDir folder;
    return madeIn(folder.path());
}

} // namespace parley::test
