# Puts files into the program as they are: one assembly file of .incbin lines and a table of names
# in byte order, read by src/text/data_set.cpp. 20 MB cost 0.1 s of build.
#
#   greffier_embed(OUTPUT embedded.S ROOT data FILES a.tsv … BUILT index.bin=/path …)
function(greffier_embed)
  cmake_parse_arguments(EMBED "" "OUTPUT;ROOT" "FILES;BUILT" ${ARGN})
  set(pairs)
  foreach(file IN LISTS EMBED_FILES)
    list(APPEND pairs "${file}=${EMBED_ROOT}/${file}")
  endforeach()
  list(APPEND pairs ${EMBED_BUILT})
  list(SORT pairs COMPARE STRING)
  set(blobs)
  set(table)
  set(number 0)
  foreach(pair IN LISTS pairs)
    string(REGEX MATCH "^([^=]*)=(.*)$" _ "${pair}")
    string(APPEND blobs "  .balign 16\nbegin_${number}:\n"
                        "  .incbin \"${CMAKE_MATCH_2}\"\nend_${number}:\n"
                        "name_${number}:\n  .asciz \"${CMAKE_MATCH_1}\"\n")
    string(APPEND table "  .quad name_${number}, begin_${number}, end_${number}\n")
    math(EXPR number "${number} + 1")
  endforeach()
  file(CONFIGURE OUTPUT ${EMBED_OUTPUT} CONTENT
"  .section .rodata
@blobs@
  .section .data.rel.ro, \"aw\"
  .balign 8
  .globl greffier_embedded_files
  .hidden greffier_embedded_files
greffier_embedded_files:
@table@  .quad 0, 0, 0
  .section .note.GNU-stack, \"\", @progbits
" @ONLY)
endfunction()
