// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secretbytes.h"
#include "core/domain/organisation.h"
#include "core/domain/staff.h"

#include <QWidget>

class QGridLayout;
class QPushButton;

namespace parley {

class NoticeCard;
class TextLabel;
class Theme;

/// Who works here and what they may, in the settings. Of somebody who works alone it says so, and how to change that.
class StaffSection : public QWidget {
    Q_OBJECT
public:
    struct Facts {
        QList<StaffMember> members; ///< Who are here.
        StaffId self;
        QList<Organisation> organisations;
        bool mayManage = false;
    };

    explicit StaffSection(const Theme &theme, QWidget *parent = nullptr);

    void show(const Facts &facts);
    void showError(const Error &error);

signals:
    void addWanted(const parley::StaffMember &asked, const parley::SharedSecret &passphrase);
    void changeWanted(const parley::StaffMember &wanted);
    void removeWanted(const parley::StaffMember &member);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void addRow(const StaffMember &member);
    void ask(const std::optional<StaffMember> &member);
    void askRemoval(const StaffMember &member);

    const Theme &m_theme;
    Facts m_facts;
    TextLabel *m_hint;
    QWidget *m_rows = nullptr;
    QPushButton *m_add;
    NoticeCard *m_problem;
};

} // namespace parley
