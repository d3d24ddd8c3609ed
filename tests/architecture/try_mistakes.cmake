# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -D CHECK=… -D WORK=… -D WIDGET_HEADERS=… -P try_mistakes.cmake: a check finds each mistake in a small wrong tree,
# and nothing in the right one beside it.
cmake_minimum_required(VERSION 3.25)
set(tree ${WORK}/${CHECK}_mistakes)
set(licence "// SPDX-License-Identifier: GPL-3.0-or-later\n")

function(expect outcome)
    execute_process(
        COMMAND ${CMAKE_COMMAND} -D TREE=${tree} -D WIDGET_HEADERS=${WIDGET_HEADERS}
            -P ${CMAKE_CURRENT_LIST_DIR}/check_${CHECK}.cmake
        RESULT_VARIABLE status ERROR_VARIABLE said OUTPUT_VARIABLE said)
    if((outcome STREQUAL "nothing" AND status EQUAL 0) OR (status AND said MATCHES "${outcome}"))
        return()
    endif()
    message(FATAL_ERROR "expected ${outcome} with ${file}, but the check said (${status}):\n${said}")
endfunction()

# Adds one wrong file to the right tree, and takes it away again.
function(expect_mistake file content outcome)
    file(WRITE ${tree}/${file} "${content}")
    expect("${outcome}")
    file(REMOVE ${tree}/${file})
endfunction()

file(REMOVE_RECURSE ${tree})
file(WRITE ${tree}/core/base/result.h "${licence}#include <expected>\n")
file(WRITE ${tree}/core/store/rows.cpp "${licence}#include \"core/base/result.h\"\n#include <QSqlQuery>\nauto q = \"SELECT 1\";\n")
file(WRITE ${tree}/ui/window.cpp "${licence}#include \"ui/window.h\"\n#include <QWidget>\n")
file(WRITE ${tree}/README.md "See `core/base/result.h`, `core/<name>/x.h`, `build/dev/bin` and [the store](core/store)\n(or `core/base/result.h`), [a page](https://example.org/x).\n")
expect(nothing)

if(CHECK STREQUAL "includes")
    expect_mistake(core/base/x.h "${licence}#include \"core/store/rows.h\"\n" "core/base may not include")
    expect_mistake(core/connectors/feeds/x.h "${licence}#include \"core/http/client.h\"\n" "core/connectors may not include")
    expect_mistake(ui/inbox/x.cpp "${licence}#  include \"core/store/rows.h\"\n" "ui may not include")
    expect_mistake(app/ctl/x.cpp "${licence}#include \"ui/window.h\"\n" "app/ctl may not include")
    expect_mistake(core/store/x.cpp "${licence}#include \"../base/result.h\"\n" "from the project's folder on")
    expect_mistake(core/inbox/x.cpp "${licence}#include <QTreeView>\n" "no widgets in core")
    expect_mistake(ui/x.cpp "${licence}#include <QSqlQuery>\n" "only core/store speaks")
    expect_mistake(ui/x.cpp "${licence}#include <QJsonObject>\n" "never see JSON")
    expect_mistake(core/new/x.cpp "${licence}" "core/new is not in the table")
elseif(CHECK STREQUAL "sources")
    expect_mistake(ui/x.cpp "int x = 0;\n" "ui/x.cpp: its first lines lack SPDX")
    expect_mistake(resources/migrations/0001_x.sql "-- nothing\n" "0001_x.sql: its first lines lack SPDX")
    expect_mistake(core/inbox/x.cpp "${licence}auto q = u\"SELECT id, text\"\n \" FROM message\";\n" "SQL belongs")
    expect_mistake(ui/x.cpp "${licence}auto q = R\"(\nDELETE FROM message\n)\";\n" "SQL belongs")
    expect_mistake(core/collect/x.cpp "${licence}auto p = QImage::fromData(bytes);\n" "read by parley-decoder")
elseif(CHECK STREQUAL "documents")
    expect_mistake(core/store/README.md "It is `core/store/gone.h`.\n" "names core/store/gone.h")
    expect_mistake(core/store/README.md "See [the rows](gone.cpp/x).\n" "links to gone.cpp/x")
    expect_mistake(packaging/README.md "![The window](../resources/gone.png)\n" "links to ../resources/gone.png")
    expect_mistake(tests/README.md "Run `packaging/gone --fast`.\n" "names packaging/gone")
endif()
