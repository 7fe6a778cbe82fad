#!/bin/sh
# install.sh build|test: installs from Debian what building, or building and testing, needs and
# this machine lacks. Needs root or sudo only where something is missing.
set -eu

build="g++ cmake ninja-build pkg-config libicu-dev icu-devtools nettle-dev libcli11-dev
  nlohmann-json3-dev rapidjson-dev libxml2-dev libarchive-dev libtbb-dev"
tests="catch2 python3 python3-jsonschema jq gzip zstd tar"

case "${1:-}" in
  build) wanted=$build ;;
  test) wanted="$build $tests" ;;
  *) echo "usage: sh cmake/install.sh build|test" >&2; exit 2 ;;
esac

missing=""
for package in $wanted; do
  status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=""
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "these packages are missing; install them as root:$missing" >&2
    exit 1
  fi
  as_root=sudo
fi
echo "installing:$missing" >&2
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq >&2
# shellcheck disable=SC2086
$as_root apt-get install -y -qq --no-install-recommends $missing >&2
