#!/bin/sh
# make_corpus.sh PROJECT CORPUS: seeds for the fuzzer, an option byte before each bulletin.
set -eu
mkdir -p "$2"
number=0
for file in "$1"/data/examples/*.txt "$1"/tests/golden/*/bulletin.txt "$1"/tests/pages/*.html; do
  for byte in '\000' '\001' '\022' '\034' '\040'; do
    number=$((number + 1))
    { printf "$byte"; cat "$file"; } > "$2/seed-$number"
  done
done
