// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/unnamedwidgets.h"
#include "tests/ui/wizardrun.h"
#include "ui/firstrun/instructionwords.h"
#include "ui/firstrun/namelist.h"
#include "ui/parts/passphrasefield.h"
#include "ui/parts/questiondialog.h"
#include "ui/style/smallbuttons.h"

#include <QCheckBox>
#include <QMetaProperty>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace parley;

class TestFirstRun : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void byKeyboardAlone()
    {
        WizardRun run(offer());
        QSignalSpy languages(&run.wizard, &FirstRunWizard::languageChosen);
        QSignalSpy schemes(&run.wizard, &FirstRunWizard::schemeChosen);
        run.press(Qt::Key_Up); // English -> Nederlands
        QCOMPARE(languages.value(0).value(0).toString(), u"nl"_s);
        QVERIFY(run.tabTo(u"Theme"_s));
        run.press(Qt::Key_End);
        QCOMPARE(schemes.size(), 1);
        run.press(Qt::Key_Return);
        QCOMPARE(run.wizard.currentStep(), 1);

        run.type(passphrase);
        QVERIFY(run.tabTo(u"Repeat passphrase"_s));
        run.type(passphrase);
        QVERIFY(run.tabTo(u"Open with this system’s keychain"_s));
        run.press(Qt::Key_Space); // off
        run.press(Qt::Key_Return);
        QCOMPARE(run.wizard.currentStep(), 2);

        run.type(u"Noordlicht Energie"_s);
        QVERIFY(run.tabTo(u"Parley is for our own organisation"_s));
        run.press(Qt::Key_Down);
        QVERIFY(run.tabTo(u"Reference of the processing agreement"_s));
        run.type(u"VO-2026-7"_s);
        QVERIFY(run.tabTo(u"Other names and spellings, one a line"_s));
        run.type(u"Noordlicht"_s);
        run.press(Qt::Key_Return);
        run.type(u"noordlicht energie"_s); // the same but for capitals
        QVERIFY(run.tabTo(u"Contact, shown to the sites that Parley asks"_s));
        run.type(u"webcare@noordlicht.example"_s);
        QVERIFY(run.tabTo(u"Photo"_s));
        run.press(Qt::Key_Space);
        QVERIFY(run.tabTo(u"Biography"_s));
        run.press(Qt::Key_Space);
        QVERIFY(run.tabTo(u"Analysis"_s));
        run.press(Qt::Key_Space);
        run.press(Qt::Key_Return);
        QCOMPARE(run.wizard.currentStep(), 3);

        QVERIFY(run.tabTo(u"I give this instruction"_s));
        run.press(Qt::Key_Space);
        QVERIFY(run.tabTo(u"Address of the feed or website"_s));
        run.type(u"stadsblog.example"_s);
        QVERIFY(run.tabTo(u"I have read the terms and accept them"_s));
        run.press(Qt::Key_Space);
        run.press(Qt::Key_Return);

        QCOMPARE(run.confirmations, 1);
        QCOMPARE(run.typed, passphrase);
        QCOMPARE(run.useKeychain, false);
        QCOMPARE(run.language, u"nl"_s);
        QCOMPARE(run.scheme, Theme::Scheme::Dark);
        const QStringList names {u"Noordlicht Energie"_s, u"Noordlicht"_s};
        QCOMPARE(run.organisation.name, u"Noordlicht Energie"_s);
        QCOMPARE(run.organisation.names, names);
        QCOMPARE(run.organisation.agreement, u"VO-2026-7"_s);
        QCOMPARE(run.organisation.contact, u"webcare@noordlicht.example"_s);
        const Fields fields = (defaultFields() | Field::Avatar) & ~Fields(Field::Bio);
        QCOMPARE(run.organisation.fields, fields);
        QCOMPARE(run.instruction.names, names);
        QCOMPARE(run.instruction.fields, fields);
        const QStringList purposes {u"service"_s, u"contact"_s};
        QCOMPARE(run.instruction.purposes, purposes);
        QCOMPARE(run.instruction.from, now);
        QVERIFY(!run.instruction.to.isValid());
        QCOMPARE(run.accepted, QStringList {u"feeds"_s});
        QCOMPARE(run.source, sampleSource());
    }

    void sourceCanBeSkipped()
    {
        WizardRun run(offer());
        run.toSource();
        run.press(Qt::Key_Space);
        run.press(Qt::Key_Return);
        QCOMPARE(run.confirmations, 1);
        QVERIFY(!run.source);
        QVERIFY(run.accepted.isEmpty());
        QCOMPARE(run.organisation.fields, defaultFields());
    }

    void strengthIsShownWhileTyping()
    {
        WizardRun run(offer());
        run.toVault();
        auto *field = run.wizard.findChildren<PassphraseField *>().at(0);
        for (const auto &[typed, shown] : {std::pair(u"Wel"_s, u"At least 8 characters; these are 3."_s),
                 {u"Welkom2026"_s, u"Weak. This is a common word or name"_s}, {u"Welkom papier jurk"_s, u"Good."_s},
                 {u"Welkom papier jurk zeventig vliegveld"_s, u"Strong: nobody guesses this."_s}}) {
            field->setText(typed);
            QVERIFY2(run.isShown(shown), qPrintable(typed));
        }
    }

    void passphraseIsChecked_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("none") << u""_s << u""_s << u"without one there is no vault"_s;
        QTest::newRow("seven characters") << u"zeven77"_s << u"zeven77"_s << u"too short"_s;
        QTest::newRow("seven emoji are seven") << u"😀😀😀😀😀😀😀"_s << u"😀😀😀😀😀😀😀"_s << u"too short"_s;
        QTest::newRow("not repeated") << u"vier lange woorden genoeg"_s << u""_s << u"once more"_s;
        QTest::newRow("a space too many") << u"vier lange woorden genoeg"_s << u"vier lange woorden genoeg "_s << u"not the same"_s;
        QTest::newRow("a common word") << u"Welkom2026!"_s << u"Welkom2026!"_s << u"a common word or name"_s;
        QTest::newRow("hard to guess") << u"vier lange woorden genoeg"_s << u"vier lange woorden genoeg"_s << u""_s;
    }

    void passphraseIsChecked()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(QString, sentence);
        WizardRun run(offer());
        run.toVault();
        const auto fields = run.wizard.findChildren<PassphraseField *>();
        fields.at(0)->setText(first);
        fields.at(1)->setText(second);
        run.press(Qt::Key_Return);
        QCOMPARE(run.wizard.currentStep(), sentence.isEmpty() ? 2 : 1);
        if (!sentence.isEmpty())
            QVERIFY(run.isShown(sentence));
    }

    void organisationIsChecked()
    {
        WizardRun run(offer());
        run.toOrganisation();
        run.press(Qt::Key_Return);
        QVERIFY(run.isShown(u"Give the name of the organisation"_s));
        run.type(u"Noordlicht"_s);
        QVERIFY(!run.isShown(u"Give the name of the organisation"_s));

        run.wizard.findChildren<QRadioButton *>().at(1)->setChecked(true);
        run.press(Qt::Key_Return);
        QVERIFY(run.isShown(u"reference of the processing agreement"_s));
        run.type(u"VO-1"_s);
        run.wizard.findChild<QPlainTextEdit *>()->setPlainText(u"N"_s);
        run.press(Qt::Key_Return);
        QVERIFY(run.isShown(u"too short to look for"_s));
        run.wizard.findChild<QPlainTextEdit *>()->clear();
        QVERIFY(run.tabTo(u"Contact, shown to the sites that Parley asks"_s));
        run.type(u"bel ons"_s);
        run.press(Qt::Key_Return);
        QVERIFY(run.isShown(u"Give a web address or an e-mail address"_s));
        QCOMPARE(run.wizard.currentStep(), 2);
    }

    void instructionComesBeforeAnyRequest()
    {
        WizardRun run(offer());
        run.toSource();
        QSignalSpy previews(&run.wizard, &FirstRunWizard::previewRequested);
        run.press(Qt::Key_Return); // not confirmed
        QCOMPARE(run.confirmations, 0);
        QVERIFY(run.isShown(u"Confirm the instruction first"_s));

        QVERIFY(run.tabTo(u"Address of the feed or website"_s));
        run.type(u"stadsblog.example"_s);
        run.press(Qt::Key_T, Qt::AltModifier); // A button takes its time to look pressed.
        WAIT_UNTIL(run.isShown(u"Read the terms below"_s));
        QVERIFY(run.tabTo(u"I have read the terms and accept them"_s));
        run.press(Qt::Key_Space);
        run.press(Qt::Key_T, Qt::AltModifier);
        WAIT_UNTIL(run.isShown(u"Confirm the instruction above first"_s));
        QCOMPARE(previews.size(), 0);

        QVERIFY(run.tabTo(u"I give this instruction"_s));
        run.press(Qt::Key_Space);
        run.press(Qt::Key_T, Qt::AltModifier);
        WAIT_UNTIL(previews.size() == 1);
        QCOMPARE(previews.at(0).at(0).value<Source>(), sampleSource());
        QCOMPARE(previews.at(0).at(1).value<Organisation>().names, QStringList {u"Noordlicht Energie"_s});

        Source other = sampleSource();
        other.own = true;
        run.wizard.showPreview(other, samplePreview(now));
        QVERIFY(run.isShown(u"Asking the source"_s)); // an answer to something else
        run.wizard.showPreview(sampleSource(), samplePreview(now));
        QVERIFY(run.isShown(u"Would be collected now: 2 of 5"_s));
        run.wizard.showPreview(sampleSource(), failure(ErrorKind::NotFound, u"HTTP 404"_s));
        QVERIFY(run.isShown(u"There is nothing at this address"_s));
    }

    void changedInstructionIsConfirmedAnew()
    {
        WizardRun run(offer());
        run.toSource();
        run.press(Qt::Key_Space);
        run.press(Qt::Key_B, Qt::AltModifier);
        WAIT_UNTIL(run.wizard.currentStep() == 2);
        run.press(Qt::Key_Return); // nothing changed
        auto *confirm = qobject_cast<QCheckBox *>(run.focus());
        QVERIFY(confirm && confirm->isChecked());
        run.press(Qt::Key_B, Qt::AltModifier);
        WAIT_UNTIL(run.wizard.currentStep() == 2);
        run.type(u" BV"_s);
        run.press(Qt::Key_Return);
        QVERIFY(!confirm->isChecked());
    }

    void addressIsChecked_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("good");
        QTest::newRow("a host") << u"blog.example"_s << true;
        QTest::newRow("https") << u"https://blog.example/feed?x=1"_s << true;
        QTest::newRow("http on loopback") << u"http://127.0.0.1:8080/feed"_s << true;
        QTest::newRow("http elsewhere") << u"http://blog.example"_s << false;
        QTest::newRow("words") << u"ons blog"_s << false;
        QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("no dot") << u"blog"_s << false;
    }

    void addressIsChecked()
    {
        QFETCH(QString, typed);
        QFETCH(bool, good);
        WizardRun run(offer());
        run.toSource();
        run.press(Qt::Key_Space);
        QVERIFY(run.tabTo(u"Address of the feed or website"_s));
        run.type(typed);
        QVERIFY(run.tabTo(u"I have read the terms and accept them"_s));
        run.press(Qt::Key_Space);
        run.press(Qt::Key_Return);
        QCOMPARE(run.confirmations, good ? 1 : 0);
    }

    void passphraseIsNowhereAfterConfirming()
    {
        WizardRun run(offer());
        run.toSource();
        run.press(Qt::Key_Space);
        run.press(Qt::Key_Return);
        QCOMPARE(run.confirmations, 1);
        QList<const QObject *> objects {&run.wizard};
        for (const QObject *child : run.wizard.findChildren<QObject *>())
            objects.append(child);
        for (const QObject *object : std::as_const(objects)) {
            for (int i = 0; i < object->metaObject()->propertyCount(); ++i) {
                const QString value = object->metaObject()->property(i).read(object).toString();
                QVERIFY2(!value.contains(passphrase), object->metaObject()->className());
            }
        }
        const QSettings settings;
        for (const QString &key : settings.allKeys())
            QVERIFY(!settings.value(key).toString().contains(passphrase));
        for (PassphraseField *field : run.wizard.findChildren<PassphraseField *>()) {
            field->undo();
            QVERIFY(field->text().isEmpty());
        }
    }

    void failureLetsTryAgain()
    {
        WizardRun run(offer());
        run.toSource();
        run.press(Qt::Key_Space);
        run.press(Qt::Key_Return);
        run.wizard.creating();
        QVERIFY(run.wizard.isCreating());
        run.wizard.reject(); // has to wait
        QVERIFY(run.wizard.isVisible());
        run.wizard.failed({ErrorKind::Storage, u"disk full"_s});
        QVERIFY(run.isShown(u"The inbox could not be read or written"_s));
        run.typed.clear();
        run.press(Qt::Key_Return);
        QCOMPARE(run.confirmations, 2);
        QCOMPARE(run.typed, passphrase); // kept until the wizard goes
    }

    void escapeAsksOnlyWhenSomethingWasTyped()
    {
        WizardRun untouched(offer());
        untouched.press(Qt::Key_Escape);
        QVERIFY(!untouched.wizard.isVisible());

        WizardRun run(offer());
        run.toVault();
        run.type(u"x"_s);
        run.press(Qt::Key_Escape);
        QVERIFY(run.wizard.isVisible());
        auto *question = run.wizard.findChild<QuestionDialog *>();
        QVERIFY(question && question->isVisible());
        QCOMPARE(question->focusWidget()->accessibleName(), u"Go on"_s);
        QSignalSpy rejected(&run.wizard, &QDialog::rejected);
        question->accept();
        QCOMPARE(rejected.size(), 1);
    }

    void demoIsOneClickAway()
    {
        WizardRun untouched(offer());
        const auto demoLink = [](const WizardRun &run) {
            for (auto *link : run.wizard.findChildren<IconLink *>()) {
                if (link->accessibleName() == "Try it with demo data first"_L1)
                    return link;
            }
            return static_cast<IconLink *>(nullptr);
        };
        QVERIFY(demoLink(untouched));
        QSignalSpy wanted(&untouched.wizard, &FirstRunWizard::demoWanted);
        demoLink(untouched)->click();
        QCOMPARE(wanted.size(), 1);

        WizardRun run(offer());
        run.toVault();
        run.type(u"x"_s);
        QSignalSpy wantedTyped(&run.wizard, &FirstRunWizard::demoWanted);
        demoLink(run)->click();
        QVERIFY(wantedTyped.isEmpty());
        run.wizard.findChild<QuestionDialog *>()->accept();
        QCOMPARE(wantedTyped.size(), 1);
    }

    void backKeepsWhatWasTyped()
    {
        WizardRun run(offer());
        run.toSource();
        run.press(Qt::Key_B, Qt::AltModifier);
        WAIT_UNTIL(run.wizard.currentStep() == 2);
        run.press(Qt::Key_B, Qt::AltModifier);
        WAIT_UNTIL(run.wizard.currentStep() == 1);
        QCOMPARE(run.wizard.findChildren<PassphraseField *>().at(0)->text(), passphrase);
        run.press(Qt::Key_Return);
        QCOMPARE(qobject_cast<QLineEdit *>(run.focus())->text(), u"Noordlicht Energie"_s);
    }

    void withoutKeychain()
    {
        FirstRunOffer none = offer();
        none.keychainAvailable = false;
        WizardRun run(none);
        run.toVault();
        QVERIFY(run.isShown(u"There is no keychain on this system"_s));
        run.type(passphrase);
        run.wizard.findChildren<PassphraseField *>().at(1)->setText(passphrase);
        run.press(Qt::Key_Return);
        run.type(u"Noordlicht"_s);
        run.press(Qt::Key_Return);
        run.press(Qt::Key_Space);
        run.press(Qt::Key_Return);
        QCOMPARE(run.confirmations, 1);
        QVERIFY(!run.useKeychain);
    }

    void namesFromLines()
    {
        const QStringList expected {u"Noordlicht"_s, u"Noord licht"_s};
        QCOMPARE(parley::namesFromLines(u"  Noordlicht \n\nNoord   licht\nNOORDLICHT"_s), expected);
    }

    void instructionInWords()
    {
        Organisation organisation;
        organisation.name = u"Noordlicht %2"_s;
        organisation.agreement = u"VO-1"_s;
        Instruction instruction;
        instruction.names = {u"Noordlicht"_s};
        instruction.fields = Field::Name | Field::Bio;
        instruction.purposes = {u"service"_s};
        instruction.from = now;
        const QString words = parley::instructionInWords(organisation, instruction);
        for (const QString &part : {u"on behalf of Noordlicht %2"_s, u"VO-1"_s, u"“Noordlicht”"_s,
                 u"name and biography"_s, u"until further notice"_s})
            QVERIFY2(words.contains(part), qPrintable(words));
    }

    void everythingHasAName()
    {
        WizardRun run(offer());
        QCOMPARE(unnamedWidgets(run.wizard), QStringList());
    }
};

QTEST_MAIN(TestFirstRun)
#include "tst_firstrun.moc"
