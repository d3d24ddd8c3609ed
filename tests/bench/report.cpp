// SPDX-License-Identifier: GPL-3.0-or-later
// bench_report: reads figures as the programs write them (measure.h), and writes them as a table in Markdown.
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

struct Verdict {
    QString demand;
    bool missed = false;
};

Verdict verdictOf(const QJsonObject &figure)
{
    const QString kind = figure["demand"_L1].toString();
    const double bound = figure["bound"_L1].toDouble();
    const double ratio = figure["ratio"_L1].toDouble();
    if (kind == u"atLeast"_s)
        return {u"≥ "_s + QString::number(bound), ratio < bound};
    if (kind == u"atMost"_s)
        return {u"≤ "_s + QString::number(bound), ratio > bound};
    return {};
}

QString lineOf(const QJsonObject &figure)
{
    const Verdict verdict = verdictOf(figure);
    const double ratio = figure["ratio"_L1].toDouble();
    QString shown = ratio > 0 || !verdict.demand.isEmpty() ? QString::number(ratio, 'f', ratio < 10 ? 2 : 0) : QString();
    if (verdict.missed)
        shown = u"**"_s + shown + u" missed**"_s;
    return u"| "_s
        + QStringList {figure["what"_L1].toString(), shown, verdict.demand, figure["ours"_L1].toString(),
            figure["other"_L1].toString(), figure["goal"_L1].toString(), figure["note"_L1].toString()}
              .join(u" | "_s)
        + u" |"_s;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream in(stdin);
    QTextStream out(stdout);
    out << "| what | ratio | demanded | ours | measured against | goal | |\n|---|---|---|---|---|---|---|\n";
    bool missed = false;
    for (QString line; in.readLineInto(&line);) {
        const QJsonObject figure = QJsonDocument::fromJson(line.toUtf8()).object();
        if (figure.isEmpty())
            continue;
        missed = missed || verdictOf(figure).missed;
        out << lineOf(figure) << '\n';
    }
    return missed ? 2 : 0;
}
