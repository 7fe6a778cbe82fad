#!/usr/bin/env python3
"""Checks the word lists of data/: check.py [FILE…]. Prints « file:line: why », exits 1."""

import sys

from tables import DATA, lower

FOLDERS = ("gazetteer", "lexicon", "syntax")
KEY_KINDS = {"form", "verb", "noun", "adjective", "name"}
# Lists whose keys differ by case alone: « MW » and « mW », « Pierre » and « pierre ».
CASE_COUNTS = {"form.tsv", "unit.tsv", "currency.tsv"}


def cell_faults(cells, columns):
    if len(cells) != len(columns):
        yield f"{len(cells)} cells where the header has {len(columns)}"
    if not cells[0]:
        yield "the key is empty"
    for cell in cells:
        if cell != cell.strip() or "\u00a0" in cell or "  " in cell:
            yield f"blanks in « {cell} »"
        if "'" in cell:
            yield f"a straight apostrophe in « {cell} »"
        if "|" in cell and not all(cell.split("|")) and cell != "|":
            yield f"an empty value in « {cell} »"


def key_faults(path, cells, columns, seen):
    """Keys that stood before in the same list; homonyms are allowed in gazetteers."""
    keys = [cells[0]]
    if "variants" in columns and columns.index("variants") < len(cells):
        keys += [key for key in cells[columns.index("variants")].split("|") if key]
    if len(set(keys)) < len(keys):
        yield f"a variant repeats a key of « {cells[0]} »"
    if path.parent.name == "gazetteer":
        return
    for key in keys:
        key = key if path.name in CASE_COUNTS or columns[0] == "name" else lower(key)
        if key in seen:
            yield f"the key « {key} » stands twice"
        seen.add(key)


def faults(path):
    """(line number, why) for each fault of a list."""
    text = path.read_bytes().decode("utf-8")
    if "\r" in text or "\ufeff" in text or not text.endswith("\n") or text.endswith("\n\n"):
        yield 1, "not UTF-8 with one LF at each line's end"
    columns, seen, last = None, set(), b""
    for number, line in enumerate(text.split("\n")[:-1], 1):
        if columns is None and line.startswith("#"):
            continue
        cells = line.split("\t")
        if columns is None:
            columns = cells
            if columns[0] not in KEY_KINDS:
                yield number, "the first column must be called " + ", ".join(sorted(KEY_KINDS))
            continue
        for why in [*cell_faults(cells, columns), *key_faults(path, cells, columns, seen)]:
            yield number, why
        if cells[0].encode() < last and path.parent.name != "syntax":
            yield number, f"« {cells[0]} » is not in byte order"
        last = cells[0].encode()


def main():
    paths = sys.argv[1:] or sorted(
        str(path) for folder in FOLDERS for path in DATA.glob(f"{folder}/*.tsv"))
    found = False
    for name in paths:
        for number, why in faults(DATA.cwd() / name):
            found = True
            print(f"{name}:{number}: {why}")
    sys.exit(found)


if __name__ == "__main__":
    main()
