// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/about/aboutdialog.h"

#include "ui/about/librarymodel.h"
#include "ui/parts/flatheader.h"
#include "ui/parts/linkbutton.h"
#include "ui/parts/textlabel.h"
#include "ui/style/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace parley {

AboutDialog::AboutDialog(const Theme &theme, const QString &version, const QList<Library> &libraries, QWidget *parent)
    : QDialog(parent)
    , m_version(version)
    , m_model(new LibraryModel(libraries, this))
    , m_title(new TextLabel(theme, Theme::Text::Figure))
    , m_text(new TextLabel(theme, Theme::Text::Body, Theme::Role::Text2, TextLabel::Lines::Wrapped))
    , m_licence(new TextLabel(theme, Theme::Text::Body, Theme::Role::Text2, TextLabel::Lines::Wrapped))
    , m_licenceLink(new LinkButton(theme))
    , m_librariesTitle(new TextLabel(theme, Theme::Text::Heading))
    , m_table(new QTableView)
    , m_libraryLink(new LinkButton(theme))
    , m_close(new QPushButton)
{
    m_table->setHorizontalHeader(new FlatHeader(theme, FlatHeader::plainMargin));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme.scaled(28));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(LibraryModel::Home, QHeaderView::Stretch);

    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_libraryLink);
    bottom->addStretch();
    bottom->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_licence);
    layout->addWidget(m_licenceLink);
    layout->addSpacing(6);
    layout->addWidget(m_librariesTitle);
    layout->addWidget(m_table, 1);
    layout->addLayout(bottom);
    m_close->setDefault(true); // Only now: the dialog has to know of it.

    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_licenceLink, &LinkButton::followed, this, &AboutDialog::linkFollowed);
    connect(m_libraryLink, &LinkButton::followed, this, &AboutDialog::linkFollowed);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AboutDialog::showChosenLink);
    m_table->selectRow(0);
    retranslate();
    resize(theme.scaled(640), theme.scaled(580));
    m_close->setFocus();
}

void AboutDialog::showChosenLink()
{
    m_libraryLink->setLink({}, m_model->home(m_table->currentIndex()));
}

void AboutDialog::retranslate()
{
    setWindowTitle(tr("About Parley"));
    m_title->setText(tr("Parley %1").arg(m_version));
    m_text->setText(tr("Customer care over social media, blogs, news sites, forums and reviews. It collects what was "
                       "posted in public in the last 3 days, with the names that an organisation registered, into an "
                       "encrypted inbox on this computer."));
    m_licence->setText(tr("Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). "
                          "It comes without warranty, as far as the law allows."));
    m_licenceLink->setLink(tr("The licence"), QUrl(u"https://www.gnu.org/licenses/gpl-3.0.html"_s));
    m_librariesTitle->setText(tr("Built on the work of others"));
    m_table->setAccessibleName(tr("Libraries and their licences"));
    m_close->setText(tr("&Close"));
    m_close->setAccessibleName(tr("Close"));
    m_model->retranslate();
    showChosenLink();
}

void AboutDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace parley
