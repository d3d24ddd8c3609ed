// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/hardening.h"

#include <QTest>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <sys/resource.h>
#endif

using namespace parley;

class TestHardening : public QObject {
    Q_OBJECT
private slots:
    void hardenProcess();
};

void TestHardening::hardenProcess()
{
    QVERIFY(parley::hardenProcess());
    QVERIFY(parley::hardenProcess()); // A second call changes nothing.
#ifdef Q_OS_LINUX
    rlimit limit {1, 1};
    QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
    QCOMPARE(limit.rlim_cur, rlim_t(0));
    QCOMPARE(limit.rlim_max, rlim_t(0));
    QCOMPARE(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
#endif
}

QTEST_GUILESS_MAIN(TestHardening)
#include "tst_hardening.moc"
