#!/bin/sh
# sh cmake/check.sh: installs what is missing, builds with warnings as errors, runs every test.
set -eu
cd "$(dirname -- "$0")/.."
sh cmake/install.sh test
cmake --workflow --preset dev
