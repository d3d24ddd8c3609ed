// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/localhost.h"

#include <QTemporaryDir>

namespace parley::test {

/// A workspace in a folder that goes with it, with one organisation, and a host that holds its lock.
class TestWorkspace {
public:
    TestWorkspace();

    QString folder() const { return m_folder.path(); }
    const UnlockedKeys &keys() const { return *m_keys; }
    const Clock &clock() const { return m_clock; }
    ctl::LocalHost &host() { return *m_host; }
    OrganisationId organisation() const { return m_organisation; }

private:
    QTemporaryDir m_folder;
    FixedClock m_clock;
    std::optional<UnlockedKeys> m_keys;
    std::unique_ptr<ctl::LocalHost> m_host;
    OrganisationId m_organisation;
};

/// Keys of some workspace that nobody else has.
UnlockedKeys otherKeys();

} // namespace parley::test
