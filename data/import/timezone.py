"""lexicon/timezone.tsv: what stands after « heure de » or a clock time."""

import re

from tables import HAND, NPM, clean, read_json, read_table, write_table

COMMENTS = [
    "Cities and abbreviations that fix a clock time: « 20 heures, heure de Beyrouth »,",
    "« 15h00 TU ».",
    "zone is an IANA id or an offset from UTC.",
    "Sources: zones and French city names from Unicode CLDR 48.2 (npm cldr-core, cldr-dates-full;",
    "Unicode-3.0, © Unicode, Inc.); the rest from import/hand/timezone.tsv (CC0-1.0).",
    "Taken 2026-11-24 by import/timezone.py."]

ZONES = NPM / "cldr-core/supplemental/metaZones.json"
NAMES = NPM / "cldr-dates-full/main/fr/timeZoneNames.json"
# CLDR keeps the first id that a zone had.
RENAMED = {
    "America/Buenos_Aires": "America/Argentina/Buenos_Aires", "America/Godthab": "America/Nuuk",
    "Asia/Calcutta": "Asia/Kolkata", "Asia/Katmandu": "Asia/Kathmandu",
    "Asia/Rangoon": "Asia/Yangon", "Asia/Saigon": "Asia/Ho_Chi_Minh",
    "Atlantic/Faeroe": "Atlantic/Faroe", "Africa/Asmera": "Africa/Asmara"}


def leaves(tree, is_leaf, path=""):
    for key, branch in tree.items():
        here = f"{path}/{key}" if path else key
        if is_leaf(branch):
            yield here, branch
        elif isinstance(branch, dict):
            yield from leaves(branch, is_leaf, here)


def main():
    zones = read_json(ZONES)["supplemental"]["metaZones"]["metazoneInfo"]["timezone"]
    rows = {clean(zone.split("/")[-1].replace("_", " ")): zone
            for zone, _ in leaves(zones, lambda branch: isinstance(branch, list))
            if not zone.startswith("Etc/")}
    names = read_json(NAMES)["main"]["fr"]["dates"]["timeZoneNames"]["zone"]
    for zone, entry in leaves(names, lambda branch: "exemplarCity" in branch):
        if not zone.startswith("Etc/"):
            rows.pop(clean(zone.split("/")[-1].replace("_", " ")), None)
            rows[clean(entry["exemplarCity"])] = zone
    rows = {city: RENAMED.get(zone, zone) for city, zone in rows.items()
            if not re.search(r"[(\[]", city)}
    rows.update((row["form"], row["zone"]) for row in read_table(HAND / "timezone.tsv"))
    write_table("lexicon/timezone.tsv", COMMENTS, ["form", "zone"], list(rows.items()))


if __name__ == "__main__":
    main()
