# cmake -D ROOT=project -P CheckFloors.cmake: which folder of src/ may include which. A module is a
# folder; besides itself, what stands here, <greffier/…> and the standard library it includes
# nothing.
cmake_minimum_required(VERSION 3.25)

# ------------------------------------------------------- the table (src/README.md has it in words)
set(floor_text nothing)
set(floor_lex text)
set(floor_phrase text lex)
set(floor_rules text lex)
set(floor_structure text lex phrase)
set(floor_extract text lex phrase rules structure)
set(floor_link text lex phrase rules structure extract)
set(floor_write text)
set(floor_input text)
set(floor_cli nothing)                                              # public headers only
set(floor_top text lex phrase rules structure extract link top)   # the files of src/ itself
set(floor_public nothing)                                          # include/greffier

set(third_party_text unicode nettle)
set(third_party_lex unicode)
set(third_party_write rapidjson)
set(third_party_input libxml nlohmann posix)
set(third_party_cli CLI oneapi posix)

# ------------------------------------------------------------ the check
set(wrong 0)

function(complain file include why)
  file(RELATIVE_PATH shown ${ROOT} ${file})
  message("${shown}: ${include}: ${why}")
  math(EXPR wrong "${wrong} + 1")
  set(wrong ${wrong} PARENT_SCOPE)
endfunction()

# « "lex/token.h" » is of module lex; « "read.h" », in src/ itself, of module top.
function(check_file file module)
  file(STRINGS ${file} lines REGEX "^#include ")
  foreach(line IN LISTS lines)
    if(line MATCHES "\"([a-z_]+)/")
      if(NOT CMAKE_MATCH_1 STREQUAL module AND NOT CMAKE_MATCH_1 IN_LIST floor_${module})
        complain(${file} "${line}" "${module} stands below or beside ${CMAKE_MATCH_1}")
      endif()
    elseif(line MATCHES "\"[^/]+\"")
      if(NOT module STREQUAL "top")
        complain(${file} "${line}" "${module} stands below the pipeline")
      endif()
    elseif(line MATCHES "<(greffier)/")
      # the public headers are everybody's
    elseif(line MATCHES "<([a-zA-Z0-9]+)/[^>]*>" AND NOT CMAKE_MATCH_1 STREQUAL "sys")
      if(NOT CMAKE_MATCH_1 IN_LIST third_party_${module})
        complain(${file} "${line}" "${module} does without ${CMAKE_MATCH_1}")
      endif()
    elseif(line MATCHES "<[^>]*[.]h>")
      if(NOT posix IN_LIST third_party_${module})
        complain(${file} "${line}" "${module} does not talk to the system")
      endif()
    endif()
  endforeach()
  set(wrong ${wrong} PARENT_SCOPE)
endfunction()

file(GLOB_RECURSE files ${ROOT}/src/*.h ${ROOT}/src/*.cpp)
foreach(file IN LISTS files)
  file(RELATIVE_PATH path ${ROOT}/src ${file})
  if(path MATCHES "^([a-z_]+)/")
    set(module ${CMAKE_MATCH_1})
  else()
    set(module top)
  endif()
  if(NOT DEFINED floor_${module})
    complain(${file} "${module}" "a folder without a row in cmake/CheckFloors.cmake")
  endif()
  check_file(${file} ${module})
endforeach()

file(GLOB headers ${ROOT}/include/greffier/*.h)
foreach(file IN LISTS headers)
  check_file(${file} public)
endforeach()

list(LENGTH files count)
message("${count} files, ${wrong} includes from a floor above")
if(wrong)
  message(FATAL_ERROR "the floors are not kept")
endif()
