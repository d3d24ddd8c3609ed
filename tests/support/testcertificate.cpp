// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcertificate.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace parley::test {

std::optional<TestCertificate> TestCertificate::make(const QString &names, int validDays)
{
    const QTemporaryDir folder;
    const QString certificate = folder.filePath(u"certificate.pem"_s);
    const QString key = folder.filePath(u"key.pem"_s);
    QProcess openssl;
    openssl.start(u"openssl"_s,
        {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s,
            u"-days"_s, QString::number(validDays), u"-subj"_s, u"/CN=Parley test"_s, u"-addext"_s,
            u"subjectAltName="_s + names, u"-keyout"_s, key, u"-out"_s, certificate});
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        return {};
    QFile keyFile(key);
    if (!keyFile.open(QIODevice::ReadOnly))
        return {};
    const auto certificates = QSslCertificate::fromPath(certificate);
    TestCertificate made {certificates.value(0), QSslKey(&keyFile, QSsl::Ec)};
    if (made.certificate.isNull() || made.key.isNull())
        return {};
    return made;
}

} // namespace parley::test
