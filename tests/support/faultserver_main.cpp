// SPDX-License-Identifier: GPL-3.0-or-later
// faultserver [--tls NAMES] [FOLDER]: serves the recorded answers of FOLDER (manifest.json) and the faults of
// faultpaths.h on a free port of 127.0.0.1. The first line it prints is {"port":N,"url":"http://127.0.0.1:N"}, then
// comes one line per request: {"method":..,"target":..,"headers":{..},"body":..}. It ends when its standard input ends
// or on SIGTERM. --tls speaks TLS with a self-signed certificate for NAMES ("IP:127.0.0.1,DNS:localhost"), which no
// client trusts unless it is told to: "certificate" in the first line is the file to trust.
#include "tests/support/faultpaths.h"
#include "tests/support/testcertificate.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>
#include <QTemporaryFile>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace parley::test;

static void print(const QJsonObject &object)
{
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fflush(stdout);
}

static QJsonObject jsonFromRequest(const FaultRequest &request)
{
    QJsonObject fields;
    for (const auto &[name, value] : request.fields)
        fields.insert(QString::fromLatin1(name), QString::fromUtf8(value));
    return {{u"method"_s, QString::fromUtf8(request.method)}, {u"target"_s, QString::fromUtf8(request.target)},
        {u"headers"_s, fields}, {u"body"_s, QString::fromUtf8(request.body)}};
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption tls(u"tls"_s, u"Speak TLS with a certificate for NAMES."_s, u"NAMES"_s);
    parser.addOption(tls);
    parser.addPositionalArgument(u"FOLDER"_s, u"With manifest.json and the files that it names."_s);
    parser.addHelpOption();
    parser.process(application);

    std::optional<TestCertificate> certificate;
    if (parser.isSet(tls) && !(certificate = TestCertificate::make(parser.value(tls)))) {
        std::fputs("faultserver: openssl made no certificate\n", stderr);
        return 1;
    }
    const FixtureFolder fixtures(parser.positionalArguments().value(0));
    FaultServer server;
    server.fallBack([&fixtures](const FaultRequest &request) {
        return faultAnswer(request, fixtures).value_or(fixtures.answerTo(request));
    });
    QObject::connect(&server, &FaultServer::requested, &server,
        [](const FaultRequest &request) { print(jsonFromRequest(request)); });
    if (!server.listen(certificate ? &*certificate : nullptr)) {
        std::fputs("faultserver: no free port\n", stderr);
        return 1;
    }

    QJsonObject hello {{u"port"_s, server.port()}, {u"url"_s, server.url(QString()).toString()}};
    QTemporaryFile trusted;
    if (certificate && trusted.open()) {
        trusted.write(certificate->certificate.toPem());
        trusted.flush();
        hello.insert(u"certificate"_s, trusted.fileName());
    }
    print(hello);

    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, [] {
        char buffer[256];
        if (read(STDIN_FILENO, buffer, sizeof buffer) <= 0)
            QCoreApplication::quit();
    });
    return QCoreApplication::exec();
}
