#!/bin/sh
# sh cmake/try.sh [OPTION…] [FILE…]: installs what is missing, builds a release and reads the files,
# or the example bulletin where none is given. Only JSON goes to standard output.
set -eu
project=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
sh "$project/cmake/install.sh" build

log=$(mktemp)
trap 'rm -f "$log"' EXIT
build() {
  (cd "$project" && cmake --preset release -D GREFFIER_TESTS=OFF && cmake --build --preset release)
}
echo "building (build/release) …" >&2
if ! build > "$log" 2>&1; then
  cat "$log" >&2
  exit 1
fi

greffier=$project/build/release/greffier
if [ $# -gt 0 ]; then
  "$greffier" "$@"
else
  "$greffier" --pretty --date 2025-03-14 "$project/data/examples/direct.txt"
fi
