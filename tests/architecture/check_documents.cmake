# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -D TREE=… -P check_documents.cmake: a path that a document names exists.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/report.cmake)

file(GLOB documents RELATIVE ${TREE} ${TREE}/*.md)
foreach(folder core ui app tests packaging resources translations)
    file(GLOB_RECURSE found RELATIVE ${TREE} ${TREE}/${folder}/*.md)
    list(APPEND documents ${found})
endforeach()
list(FILTER documents EXCLUDE REGEX "^tests/fixtures/")

foreach(document IN LISTS documents)
    file(READ ${TREE}/${document} text)
    string(REPLACE "](" "\n@" text "${text}")
    string(REGEX REPLACE "[][;]" " " text "${text}") # These three have a meaning of their own in CMake's lists.
    cmake_path(GET document PARENT_PATH home)

    # In back quotes: paths from the project's folder on. build/ is made, and <name> or * stands for many.
    string(REGEX MATCHALL "`(core|ui|app|tests|packaging|resources|translations|\\.ci)/[A-Za-z0-9_./-]*[ `]" words "${text}")
    foreach(word IN LISTS words)
        string(REGEX REPLACE "[` ]" "" path "${word}")
        if(NOT EXISTS ${TREE}/${path})
            mistake(${document} "names ${path}, which does not exist")
        endif()
    endforeach()

    # Links and pictures: from the document's own folder on.
    string(REGEX MATCHALL "\n@[^):#]+[)#]" links "${text}")
    foreach(link IN LISTS links)
        string(REGEX REPLACE "[\n@)#]" "" path "${link}")
        if(NOT EXISTS ${TREE}/${home}/${path})
            mistake(${document} "links to ${path}, which does not exist")
        endif()
    endforeach()
endforeach()
report_mistakes("Every path that a document names exists")
