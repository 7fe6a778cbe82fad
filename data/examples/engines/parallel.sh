#!/bin/sh
# sh parallel.sh RECORDS.jsonl WORK > out.jsonl: JSON Lines in and out under GNU parallel, in their
# order. The file is cut at line ends into PARTS (64) parts in the folder WORK; each is read by a
# worker of its own and written whole or not at all. A worker that dies is started again, and the
# same command again does only what is missing.
#
# On other machines with greffier that see WORK: PARALLEL='--sshlogin one,two,:' sh parallel.sh …
# From a pipe, without going on after a failure, the records having ids of their own:
#   … | parallel --pipe --keep-order greffier --from jsonl --jobs 1 --errors record
# Files by thousands:
#   find CORPUS -type f -print0 | sort -z | parallel -0 --keep-order -X greffier --jobs 1
set -eu
mkdir -p "$2"
[ -e "$2/part.0000" ] ||
  split --number="l/${PARTS:-64}" --numeric-suffixes --suffix-length=4 "$1" "$2/part."
parallel --retries 3 greffier --from jsonl --jobs 1 --quiet --errors record --resume \
  --output {}.out {} ::: "$2"/part.????
cat "$2"/part.*.out
