// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/fieldchooser.h"

#include "ui/parts/optionbox.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>

namespace parley {

QString fieldWord(Field field)
{
    switch (field) {
    case Field::Name:
        return QCoreApplication::translate("Field", "Name");
    case Field::Handle:
        return QCoreApplication::translate("Field", "Handle");
    case Field::ProfileLink:
        return QCoreApplication::translate("Field", "Profile link");
    case Field::Followers:
        return QCoreApplication::translate("Field", "Number of followers");
    case Field::Bio:
        return QCoreApplication::translate("Field", "Biography");
    case Field::Location:
        return QCoreApplication::translate("Field", "Place");
    case Field::Gender:
        return QCoreApplication::translate("Field", "Gender");
    case Field::Avatar:
        return QCoreApplication::translate("Field", "Photo");
    case Field::Attachments:
        return QCoreApplication::translate("Field", "Attachments");
    }
    Q_UNREACHABLE_RETURN({});
}

QString fieldExplanation(Field field)
{
    switch (field) {
    case Field::Name:
        return QCoreApplication::translate("Field", "To address someone by the name they show.");
    case Field::Handle:
        return QCoreApplication::translate("Field", "To find the account again and answer it.");
    case Field::ProfileLink:
        return QCoreApplication::translate("Field", "To open the profile at the source.");
    case Field::Followers:
        return QCoreApplication::translate("Field", "How far a message reaches.");
    case Field::Bio:
        return QCoreApplication::translate("Field", "What the author says of themselves.");
    case Field::Location:
        return QCoreApplication::translate("Field", "Off unless you need it to help.");
    case Field::Gender:
        return QCoreApplication::translate("Field", "Only where it is stated; never guessed.");
    case Field::Avatar:
        return QCoreApplication::translate("Field", "Off: a face can say more than you may know.");
    case Field::Attachments:
        return QCoreApplication::translate("Field", "Off: these can hold sensitive data.");
    }
    Q_UNREACHABLE_RETURN({});
}

FieldChooser::FieldChooser(const Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    constexpr int columns = 3;
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(8);
    for (int column = 0; column < columns; ++column)
        grid->setColumnStretch(column, 1);
    for (qsizetype i = 0; i < everyField().size(); ++i) {
        auto *box = new OptionBox(theme);
        m_boxes.append(box);
        grid->addWidget(box, int(i) / columns, int(i) % columns, Qt::AlignTop);
        connect(box, &OptionBox::toggled, this, &FieldChooser::edited);
    }
    setFields(defaultFields());
    retranslate();
}

Fields FieldChooser::fields() const
{
    Fields fields;
    const QList<Field> every = everyField();
    for (qsizetype i = 0; i < every.size(); ++i)
        fields.setFlag(every.at(i), m_boxes.at(i)->isChecked());
    return fields;
}

void FieldChooser::setFields(Fields fields)
{
    const QList<Field> every = everyField();
    for (qsizetype i = 0; i < every.size(); ++i)
        m_boxes.at(i)->setChecked(fields.testFlag(every.at(i)));
}

void FieldChooser::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FieldChooser::retranslate()
{
    const QList<Field> every = everyField();
    for (qsizetype i = 0; i < every.size(); ++i)
        m_boxes.at(i)->setTexts(fieldWord(every.at(i)), fieldExplanation(every.at(i)));
}

} // namespace parley
