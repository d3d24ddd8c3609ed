# SPDX-License-Identifier: GPL-3.0-or-later
# What the checks share: the files they read, and how they tell what is wrong.
set(mistakes 0)

# Paths from TREE on. Recorded bytes are not ours to check.
function(source_files result)
    set(all)
    foreach(folder IN LISTS ARGN)
        file(GLOB_RECURSE found RELATIVE ${TREE} ${TREE}/${folder}/*.h ${TREE}/${folder}/*.cpp)
        list(APPEND all ${found})
    endforeach()
    list(FILTER all EXCLUDE REGEX "^tests/fixtures/")
    if(NOT all)
        message(FATAL_ERROR "There are no sources in ${TREE}")
    endif()
    set(${result} ${all} PARENT_SCOPE)
endfunction()

macro(mistake file sentence)
    math(EXPR mistakes "${mistakes} + 1")
    message("${file}: ${sentence}")
endmacro()

macro(report_mistakes promise)
    if(mistakes)
        message(FATAL_ERROR "${promise}: ${mistakes} do not.")
    endif()
    message("${promise}.")
endmacro()
