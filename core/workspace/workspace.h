// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/organisation.h"
#include "core/domain/platform.h"
#include "core/secrets/unlockedkeys.h"
#include "core/store/inboxfile.h"
#include "core/store/registrystore.h"
#include "core/workspace/backupplan.h"
#include "core/workspace/staffing.h"

#include <memory>

namespace parley {

/// An opened workspace: its register, and for each organisation where its inbox is and what opens it (design.md, section
/// 5), for the one of the staff whose keys opened it. Belongs to one thread; inboxes opened from it may live on others.
class Workspace {
public:
    enum class Access {
        Read,  ///< Beside a program that writes.
        Write, ///< The caller holds the WorkspaceLock, and no database is open. Those of an older Parley are brought up to
               ///< date (update.h), and keys that are due get new bytes if we may (Staffing::renewKeys).
    };

    /// Makes the register of a folder whose key slots were made just now. `test`: may be run with a moved clock.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> create(
        const QString &folder, UnlockedKeys keys, const Clock &clock, bool test);
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(
        const QString &folder, UnlockedKeys keys, const Clock &clock, Access access);
    ~Workspace();
    Q_DISABLE_COPY_MOVE(Workspace)

    QString folder() const { return m_folder; }
    const UnlockedKeys &keys() const { return m_keys; }
    bool isTest() const { return m_test; }
    /// The random reference of the person who works here, for audits.
    QString staffReference() const { return m_staffing->self().reference; }
    Roles roles() const { return m_staffing->self().roles; }
    Staffing &staffing() { return *m_staffing; }
    /// Those keys, by name; the register's is "registry".
    [[nodiscard]] Result<QStringList> keysDue();
    /// Gives keys that are due new bytes, the register's among them. No inbox may be open. Cancelled: `goOn` said no, and the
    /// rest is done the next time.
    [[nodiscard]] Status renewKeys(const std::function<bool()> &goOn);

    [[nodiscard]] Result<QList<Organisation>> organisations();
    /// Those whose inbox we have the key of.
    [[nodiscard]] Result<QList<Organisation>> readableOrganisations();
    /// By name or number, without regard to case. Usage: no such organisation.
    [[nodiscard]] Result<Organisation> organisation(const QString &nameOrNumber);
    /// Makes its folder, files and keys, and records the instruction; Refused: the name is taken.
    [[nodiscard]] Result<Organisation> addOrganisation(Organisation organisation, Instruction instruction);
    [[nodiscard]] Result<std::optional<Instruction>> instruction(OrganisationId id);
    /// Refused (rule: key-not-granted): it is not for us.
    [[nodiscard]] Result<InboxFile> inboxFile(const Organisation &organisation);

    [[nodiscard]] Status acceptTerms(const PlatformInfo &platform);
    [[nodiscard]] Result<bool> termsAccepted(const PlatformInfo &platform);
    /// Nothing: backups are made by hand only.
    [[nodiscard]] Result<std::optional<BackupPlan>> backupPlan();
    [[nodiscard]] Status setBackupPlan(const std::optional<BackupPlan> &plan);
    /// When the newest line of the audit was written, by the clock of that time; invalid: never.
    [[nodiscard]] Result<QDateTime> lastAuditAt() { return m_registry->lastAuditAt(); }
    [[nodiscard]] Status audit(QStringView what, QStringView reference);

private:
    Workspace(const QString &folder, UnlockedKeys keys, const Clock &clock);

    Status openRegister(bool create, Access access);
    Result<std::unique_ptr<Connection>> connectRegister(bool create, Access access);
    Status renewRegister(const std::function<bool()> &goOn);
    Status readMeta();
    QString organisationFolder(const QString &uuid) const;

    QString m_folder;
    UnlockedKeys m_keys;
    const Clock &m_clock;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<RegistryStore> m_registry;
    std::unique_ptr<Staffing> m_staffing;
    bool m_test = false;
};

} // namespace parley
