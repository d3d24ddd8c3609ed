// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/passphrasefield.h"
#include "ui/settings/staffdialog.h"
#include "ui/settings/staffsection.h"
#include "ui/style/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace parley;
using namespace Qt::StringLiterals;

class TestStaffSection : public QObject {
    Q_OBJECT
private slots:
    void alone();
    void severalPeople();
    void whoMayNotManage();
    void addsSomebody();

private:
    static StaffMember member(qint64 id, const QString &name, Roles roles)
    {
        StaffMember member;
        member.id = StaffId {id};
        member.name = name;
        member.roles = roles;
        return member;
    }
    static StaffSection::Facts facts(const QList<StaffMember> &members, bool mayManage = true)
    {
        Organisation organisation;
        organisation.id = OrganisationId {1};
        organisation.name = u"Zonnestroom"_s;
        return {.members = members, .self = StaffId {1}, .organisations = {organisation}, .mayManage = mayManage};
    }
    static QStringList shownButtons(const QWidget &widget)
    {
        QStringList names;
        for (const QPushButton *button : widget.findChildren<QPushButton *>()) {
            if (button->isVisibleTo(&widget))
                names.append(button->accessibleName());
        }
        return names;
    }

    Theme m_theme;
};

void TestStaffSection::alone()
{
    StaffSection section(m_theme);
    section.show(facts({member(1, {}, allRoles())}));
    QCOMPARE(shownButtons(section), QStringList {u"Add somebody…"_s});
}

void TestStaffSection::severalPeople()
{
    StaffSection section(m_theme);
    const StaffMember dirk = member(2, u"Dirk"_s, Role::Dpo);
    section.show(facts({member(1, u"Lea"_s, allRoles()), dirk}));
    QStringList names = shownButtons(section);
    names.sort();
    // Nobody removes themselves.
    QCOMPARE(names, (QStringList {u"Add somebody…"_s, u"Remove Dirk"_s, u"Roles of Dirk"_s, u"Roles of Lea"_s}));
}

void TestStaffSection::whoMayNotManage()
{
    StaffSection section(m_theme);
    section.show(facts({member(1, u"Lea"_s, Role::Agent), member(2, u"Dirk"_s, Role::Administrator)}, false));
    QCOMPARE(shownButtons(section), QStringList());
}

/// What is missing is said, and the passphrase leaves the fields.
void TestStaffSection::addsSomebody()
{
    StaffDialog dialog(m_theme, facts({}).organisations, {});
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    const auto field = [&](const QString &name) {
        for (QLineEdit *edit : dialog.findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == name)
                return edit;
        }
        return static_cast<QLineEdit *>(nullptr);
    };
    QPushButton *add = nullptr;
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->isDefault())
            add = button;
    }
    QVERIFY(add && field(u"Name"_s) && field(u"Their passphrase"_s) && field(u"Repeat passphrase"_s));
    add->click();
    field(u"Name"_s)->setText(u"  Agnes   de Wit "_s);
    add->click();
    const QString phrase = u"zes groene reigers eten stil bij avond"_s;
    field(u"Their passphrase"_s)->setText(phrase);
    field(u"Repeat passphrase"_s)->setText(u"zes groene reigers"_s);
    add->click();
    QCOMPARE(accepted.size(), 0);
    field(u"Repeat passphrase"_s)->setText(phrase);
    add->click();
    QCOMPARE(accepted.size(), 1);
    const StaffMember asked = dialog.member();
    QCOMPARE(asked.name, u"Agnes de Wit"_s);
    QCOMPARE(asked.roles, Roles(Role::Agent));
    QVERIFY(asked.everywhere && asked.organisations.isEmpty());
    QCOMPARE(dialog.takePassphrase()->view(), phrase.toUtf8());
    QVERIFY(field(u"Their passphrase"_s)->text().isEmpty() && field(u"Repeat passphrase"_s)->text().isEmpty());
}

QTEST_MAIN(TestStaffSection)
#include "tst_staffsection.moc"
