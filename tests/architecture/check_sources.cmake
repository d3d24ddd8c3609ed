# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -D TREE=… -P check_sources.cmake: the licence in each file, SQL in core/store alone, pictures read by the decoder alone.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/report.cmake)

source_files(files core ui app tests)
file(GLOB_RECURSE scripts RELATIVE ${TREE} ${TREE}/*.cmake ${TREE}/CMakeLists.txt ${TREE}/packaging/*.sh
    ${TREE}/resources/migrations/*.sql)
list(FILTER scripts EXCLUDE REGEX "^build/")
list(APPEND scripts packaging/dev packaging/run packaging/test packaging/fuzz packaging/bench packaging/pictures .ci/run)
foreach(file IN LISTS files scripts)
    if(NOT EXISTS ${TREE}/${file})
        continue()
    endif()
    file(STRINGS ${TREE}/${file} licence REGEX "SPDX-License-Identifier: GPL-3.0-or-later" LIMIT_INPUT 300)
    if(NOT licence)
        mistake(${file} "its first lines lack SPDX-License-Identifier: GPL-3.0-or-later")
    endif()
endforeach()

# A string that starts as a statement does, or a statement within one line.
set(statement "\"\\(?(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|ATTACH|SAVEPOINT|WITH) ")
string(APPEND statement "|SELECT .* FROM |INSERT (OR [A-Z]+ )?INTO |DELETE FROM |UPDATE [a-z_]+ SET ")
list(FILTER files INCLUDE REGEX "^(core|ui|app)/")
list(FILTER files EXCLUDE REGEX "^core/store/")
foreach(file IN LISTS files)
    file(STRINGS ${TREE}/${file} lines REGEX "${statement}")
    list(FILTER lines EXCLUDE REGEX "PRAGMA key =") # What parleyctl tells a person to type, elsewhere.
    foreach(line IN LISTS lines)
        string(STRIP "${line}" line)
        mistake(${file} "SQL belongs into core/store: ${line}")
    endforeach()
endforeach()
# The decoder reads them; the panel that shows an author's picture reads what we encoded ourselves.
source_files(files core ui app)
list(FILTER files EXCLUDE REGEX "^(app/decoder/|ui/inbox/profilepanel.cpp)")
foreach(file IN LISTS files)
    file(STRINGS ${TREE}/${file} lines REGEX "QImageReader|QMovie|[lL]oadFromData|Q(Image|Pixmap)::fromData")
    foreach(line IN LISTS lines)
        string(STRIP "${line}" line)
        mistake(${file} "pictures are read by parley-decoder: ${line}")
    endforeach()
endforeach()
report_mistakes("Every source file names its licence, SQL is in core/store alone, and no picture is read outside the decoder")
