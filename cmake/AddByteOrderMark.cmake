# cmake -D IN=file -D OUT=file -P AddByteOrderMark.cmake: a copy that begins with U+FEFF.
file(READ ${IN} text)
string(ASCII 239 187 191 mark)
file(WRITE ${OUT} "${mark}${text}")
