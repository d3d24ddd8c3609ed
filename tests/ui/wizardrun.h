// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "tests/ui/samplesources.h"
#include "ui/firstrun/firstrunwizard.h"

#include <QLabel>
#include <QTest>

namespace parley {

using namespace Qt::StringLiterals;

inline const QString passphrase = u"vijf gewone woorden op papier"_s;
inline const QDateTime now({2026, 11, 17}, {10, 31}, QTimeZone::UTC);

/// The wizard, and what it said; the passphrase is copied so that a test can compare it.
struct WizardRun {
    explicit WizardRun(const FirstRunOffer &offer)
        : wizard(offer, theme, clock)
    {
        QObject::connect(&wizard, &FirstRunWizard::confirmed, [this](const FirstRunChoices &choices) {
            ++confirmations;
            typed = QString::fromUtf8(choices.passphrase.view());
            useKeychain = choices.useKeychain;
            language = choices.language;
            scheme = choices.scheme;
            organisation = choices.organisation;
            instruction = choices.instruction;
            accepted = choices.acceptedPlatforms;
            source = choices.source;
        });
        wizard.show();
        wizard.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&wizard));
    }

    QWidget *focus() const { return wizard.focusWidget(); }
    /// Tab until the focus is on what a screen reader calls `name`.
    bool tabTo(const QString &name)
    {
        for (int i = 0; i < 60; ++i) {
            if (focus()->accessibleName() == name)
                return true;
            QTest::keyClick(focus(), Qt::Key_Tab);
        }
        return false;
    }
    void type(const QString &text) { QTest::keyClicks(focus(), text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(focus(), key, modifiers);
    }

    void toVault() { press(Qt::Key_Return); }
    void toOrganisation()
    {
        toVault();
        type(passphrase);
        QVERIFY(tabTo(u"Repeat passphrase"_s));
        type(passphrase);
        press(Qt::Key_Return);
    }
    void toSource()
    {
        toOrganisation();
        type(u"Noordlicht Energie"_s);
        press(Qt::Key_Return);
    }
    bool isShown(const QString &sentence) const
    {
        for (const QLabel *label : wizard.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(sentence))
                return true;
        }
        return false;
    }

    Theme theme;
    FixedClock clock {now};
    FirstRunWizard wizard;
    int confirmations = 0;
    QString typed;
    bool useKeychain = false;
    QString language;
    Theme::Scheme scheme = Theme::Scheme::System;
    Organisation organisation;
    Instruction instruction;
    QStringList accepted;
    std::optional<Source> source;
};

inline FirstRunOffer offer()
{
    FirstRunOffer offer;
    offer.language = u"en"_s;
    offer.keychainAvailable = true;
    offer.platforms = {samplePlatform()};
    return offer;
}

inline Source sampleSource()
{
    Source source;
    source.platform = u"feeds"_s;
    source.endpoint = QUrl(u"https://stadsblog.example"_s);
    return source;
}

} // namespace parley
