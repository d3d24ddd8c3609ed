// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/platform.h"
#include "ui/parts/card.h"

class QCheckBox;

namespace parley {

class LinkButton;
class TextLabel;

/// A platform's terms and privacy statement, to be accepted before its first request. Where a platform has no terms of
/// its own (each site has), it says so.
class TermsCard : public Card {
    Q_OBJECT
public:
    explicit TermsCard(const Theme &theme, QWidget *parent = nullptr);

    void setPlatform(const PlatformInfo &platform, bool acceptedBefore);
    bool isAccepted() const;
    QCheckBox *box() const { return m_accept; }

signals:
    void toggled(bool accepted);
    void linkFollowed(const QUrl &url);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    PlatformInfo m_platform;
    bool m_acceptedBefore = false;
    TextLabel *m_title;
    TextLabel *m_text;
    LinkButton *m_terms;
    LinkButton *m_privacy;
    QCheckBox *m_accept;
};

} // namespace parley
