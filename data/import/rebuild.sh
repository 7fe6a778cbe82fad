#!/bin/sh
# Writes anew every list of data/ that comes from a source: rebuild.sh CACHE (filled by fetch.sh)
set -eu
CACHE=$(cd "${1:?usage: rebuild.sh CACHE}" && pwd)
export CACHE PYTHONDONTWRITEBYTECODE=1
cd "$(dirname "$0")"
# In this order: some lists are made from others.
for list in form country demonym metonym commune place first_name person title currency timezone; do
    python3 "$list.py"
done
python3 check.py
