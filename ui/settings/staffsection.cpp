// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/staffsection.h"

#include "ui/parts/noticecard.h"
#include "ui/parts/questiondialog.h"
#include "ui/parts/textlabel.h"
#include "ui/settings/staffdialog.h"
#include "ui/settings/staffwords.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace parley {

StaffSection::StaffSection(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_hint(new TextLabel(theme, Theme::Text::Small, Theme::Role::Text2, TextLabel::Lines::Wrapped))
    , m_add(new QPushButton)
    , m_problem(new NoticeCard(theme, NoticeCard::Kind::Danger, u"warning"_s))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    layout->addWidget(m_hint);
    layout->addWidget(m_problem);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    m_problem->hide();
    connect(m_add, &QPushButton::clicked, this, [this] { ask({}); });
    fill();
}

void StaffSection::show(const Facts &facts)
{
    m_facts = facts;
    m_problem->hide();
    fill();
}

void StaffSection::showError(const Error &error)
{
    m_problem->setError(error);
    m_problem->show();
}

void StaffSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

void StaffSection::fill()
{
    const bool isAlone = m_facts.members.size() < 2;
    m_add->setText(tr("Add somebody…"));
    m_add->setAccessibleName(m_add->text());
    m_add->setVisible(m_facts.mayManage);
    m_hint->setText(isAlone ? tr("You work alone here, and may everything. Who joins gets a passphrase of their own and the keys of "
                                 "their roles, and no others.")
                            : tr("Each opens Parley with a passphrase of their own. A role is the keys that come with it: what "
                                 "somebody may not read, they can't."));
    delete m_rows;
    m_rows = new QWidget;
    auto *grid = new QGridLayout(m_rows);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(14);
    grid->setColumnStretch(1, 1);
    if (!isAlone) {
        for (const StaffMember &member : std::as_const(m_facts.members))
            addRow(member);
    }
    auto *layout = static_cast<QVBoxLayout *>(this->layout());
    layout->insertWidget(1, m_rows);
    m_rows->setVisible(!isAlone);
}

void StaffSection::addRow(const StaffMember &member)
{
    auto *grid = static_cast<QGridLayout *>(m_rows->layout());
    const int row = grid->rowCount();
    const bool isSelf = member.id == m_facts.self;
    auto *name = new TextLabel(m_theme, Theme::Text::Body, Theme::Role::Text, TextLabel::Lines::Wrapped);
    name->setText(isSelf && !member.name.isEmpty() ? tr("%1 (you)").arg(member.name) : shownName(member));
    QStringList facts {namesOfRoles(member.roles)};
    if (!member.everywhere) {
        for (const Organisation &organisation : std::as_const(m_facts.organisations)) {
            if (member.worksFor(organisation.id))
                facts.append(organisation.name);
        }
    }
    auto *roles = new TextLabel(m_theme, Theme::Text::Small, Theme::Role::Text2, TextLabel::Lines::Wrapped);
    roles->setText(facts.join(u" · "_s));
    grid->addWidget(name, row, 0, Qt::AlignVCenter);
    grid->addWidget(roles, row, 1, Qt::AlignVCenter);
    if (!m_facts.mayManage)
        return;
    auto *change = new QPushButton(tr("Roles…"));
    change->setAccessibleName(tr("Roles of %1").arg(shownName(member)));
    connect(change, &QPushButton::clicked, this, [this, member] { ask(member); });
    grid->addWidget(change, row, 2);
    if (isSelf)
        return;
    auto *remove = new QPushButton(tr("Remove…"));
    remove->setAccessibleName(tr("Remove %1").arg(shownName(member)));
    connect(remove, &QPushButton::clicked, this, [this, member] { askRemoval(member); });
    grid->addWidget(remove, row, 3);
}

void StaffSection::ask(const std::optional<StaffMember> &member)
{
    auto *dialog = new StaffDialog(m_theme, m_facts.organisations, member, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(true);
    connect(dialog, &QDialog::accepted, this, [this, dialog, isNew = !member] {
        if (isNew)
            emit addWanted(dialog->member(), dialog->takePassphrase());
        else
            emit changeWanted(dialog->member());
    });
    dialog->open();
}

void StaffSection::askRemoval(const StaffMember &member)
{
    const QuestionDialog::Words words {.title = tr("Remove %1").arg(shownName(member)),
        .question = tr("Remove %1 from this workspace?").arg(shownName(member)),
        .text = tr("They can't open it any more. Parley locks itself, and renews the keys that they had when you open it again. "
                   "What they did stays in the audit; backups of before still open for them."),
        .safe = tr("Keep"), .other = tr("Remove")};
    auto *question = new QuestionDialog(m_theme, u"warning"_s, words, ButtonLook::Danger, window());
    connect(question, &QDialog::accepted, this, [this, member] { emit removeWanted(member); });
    question->open();
}

} // namespace parley
