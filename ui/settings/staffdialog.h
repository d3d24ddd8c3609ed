// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secretbytes.h"
#include "core/domain/organisation.h"
#include "core/domain/staff.h"

#include <QDialog>

#include <optional>
#include <vector>

class QCheckBox;
class QLineEdit;

namespace parley {

class OptionBox;
class PassphraseField;
class TextLabel;
class Theme;

/// Somebody who joins, with a passphrase of their own, or somebody's roles and organisations. It ends by `accepted` when all
/// is there; says in itself what is missing.
class StaffDialog : public QDialog {
    Q_OBJECT
public:
    /// `member`: whose roles it changes; nothing: somebody new.
    StaffDialog(const Theme &theme, const QList<Organisation> &organisations, const std::optional<StaffMember> &member,
        QWidget *parent = nullptr);

    StaffMember member() const; ///< As asked for.
    SharedSecret takePassphrase(); ///< Of somebody new.

private:
    void check();
    QString problem() const;

    StaffMember m_member;
    bool m_isNew;
    QList<Organisation> m_organisations;
    QLineEdit *m_name;
    std::vector<std::pair<Role, OptionBox *>> m_roles;
    QCheckBox *m_everywhere;
    std::vector<std::pair<OrganisationId, QCheckBox *>> m_places;
    PassphraseField *m_passphrase = nullptr;
    PassphraseField *m_repeat = nullptr;
    TextLabel *m_problem;
};

} // namespace parley
