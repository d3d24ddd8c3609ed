// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/instructionwords.h"

#include "ui/firstrun/fieldchooser.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

QString quoted(const QStringList &names)
{
    QStringList marked;
    for (const QString &name : names)
        marked.append(u'“' + name + u'”');
    return QLocale().createSeparatedList(marked);
}

QString fieldsInWords(Fields fields)
{
    QStringList words;
    for (const Field field : everyField()) {
        if (fields.testFlag(field))
            words.append(fieldWord(field).toLower());
    }
    return words.isEmpty() ? QCoreApplication::translate("Instruction", "nothing")
                           : QLocale().createSeparatedList(words);
}

QString purposesInWords(const QStringList &purposes)
{
    QStringList words;
    for (const QString &purpose : purposes)
        words.append(purposeWord(purpose).toLower());
    return QLocale().createSeparatedList(words);
}

} // namespace

QString purposeWord(const QString &purpose)
{
    if (purpose == "analysis"_L1)
        return QCoreApplication::translate("Instruction", "Analysis");
    if (purpose == "service"_L1)
        return QCoreApplication::translate("Instruction", "Better service and complaints");
    if (purpose == "contact"_L1)
        return QCoreApplication::translate("Instruction", "Customer contact");
    return purpose;
}

QString instructionInWords(const Organisation &organisation, const Instruction &instruction)
{
    const QString who = organisation.agreement.isEmpty()
        ? QCoreApplication::translate("Instruction", "Parley collects for %1, which works for itself.")
              .arg(organisation.name)
        : QCoreApplication::translate("Instruction", "Parley collects on behalf of %1, under agreement %2.")
              .arg(organisation.name, organisation.agreement);
    const QString what = QCoreApplication::translate("Instruction",
        "It takes public messages of the last 3 days that hold %1, from the sources that you add. Of an author it "
        "keeps: %2.")
                             .arg(quoted(instruction.names), fieldsInWords(instruction.fields));
    const QString why
        = QCoreApplication::translate("Instruction", "Purposes: %1.").arg(purposesInWords(instruction.purposes));
    const QString from = QLocale().toString(instruction.from.toLocalTime().date(), QLocale::LongFormat);
    const QString howLong = instruction.to.isValid()
        ? QCoreApplication::translate("Instruction", "From %1 to %2.")
              .arg(from, QLocale().toString(instruction.to.toLocalTime().date(), QLocale::LongFormat))
        : QCoreApplication::translate("Instruction", "From %1, until further notice.").arg(from);
    return who + u' ' + what + u' ' + why + u' ' + howLong;
}

} // namespace parley
