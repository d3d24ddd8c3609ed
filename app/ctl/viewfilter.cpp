// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/viewfilter.h"

#include "app/ctl/words.h"

#include <array>

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

constexpr std::array views {
    std::pair {"is:all"_L1, View::Kind::All},
    std::pair {"is:open"_L1, View::Kind::Open},
    std::pair {"is:closed"_L1, View::Kind::Closed},
    std::pair {"is:unread"_L1, View::Kind::Unread},
    std::pair {"is:public"_L1, View::Kind::Public},
    std::pair {"is:private"_L1, View::Kind::Private},
};

} // namespace

Result<View> viewFromFilter(const QString &filter, InboxReader &reader)
{
    const QString term = filter.trimmed();
    if (term.isEmpty())
        return View {};
    if (term.contains(u' '))
        return failure(ErrorKind::Usage, Ctl::tr("a filter names one view at a time: %1").arg(filterHelp()));
    for (const auto &[name, kind] : views) {
        if (term == name)
            return View {.kind = kind, .source = {}};
    }
    if (term.startsWith("source:"_L1)) {
        return reader.source(term.sliced(7)).transform([](const Source &source) {
            return View {.kind = View::Kind::Source, .source = source.id};
        });
    }
    return failure(ErrorKind::Usage, Ctl::tr("there is no filter \"%1\"; there are: %2").arg(term, filterHelp()));
}

QString filterHelp()
{
    return u"is:open is:closed is:unread is:public is:private source:feeds/1"_s;
}

} // namespace parley::ctl
