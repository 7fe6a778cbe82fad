"""What the import scripts share: reading sources, cleaning names, writing sorted tables."""

import json
import os
import re
import struct
import sys
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent
HAND = HERE / "hand"
DATA = HERE.parent
CACHE = Path(os.environ.get("CACHE", "cache"))
DEBIAN = CACHE / "deb"
NPM = CACHE / "npm"

LETTERS_APART = str.maketrans({
    "œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae", "ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
    "đ": "d", "Đ": "D", "ı": "i", "ħ": "h", "ð": "d", "þ": "th", "ə": "e"})


def fold(text):
    """Lower case, no accents, ligatures apart; spaces, hyphens, apostrophes, dots as one space."""
    text = unicodedata.normalize("NFD", text.translate(LETTERS_APART).lower())
    text = "".join(c for c in text if not unicodedata.combining(c))
    return re.sub(r"[\s’'.,/()‐-—-]+", " ", text).strip()


def clean(text):
    """NFC, typographic apostrophes, single plain spaces."""
    text = unicodedata.normalize("NFC", text or "")
    text = re.sub("[‘ʼʻ'`´]", "’", text)
    return re.sub(r"\s+", " ", text).strip()


def lower(text):
    return text.lower().replace("œ", "oe").replace("æ", "ae")


def plural(word):
    """The regular plural of a French noun or adjective."""
    if word[-1] in "sxz":
        return word
    if word.endswith("al") and word not in ("natal", "fatal", "naval"):
        return word[:-2] + "aux"
    return word + ("x" if word.endswith(("eau", "eu")) and word != "bleu" else "s")


def unique(items, key=fold):
    """The items without empty ones and without repeats under `key`, in their order."""
    seen, out = set(), []
    for item in items:
        if item and key(item) not in seen:
            seen.add(key(item))
            out.append(item)
    return out


def read_table(path):
    """The rows of a tab-separated file with `#` comments and a header line, as dicts."""
    lines = [x for x in Path(path).read_text("utf-8").split("\n") if x and x[0] != "#"]
    columns = lines[0].split("\t")
    for line in lines[1:]:
        cells = line.split("\t")
        assert len(cells) == len(columns), f"{path}: {line}"
        yield dict(zip(columns, cells))


def read_json(path):
    return json.loads(Path(path).read_text("utf-8"))


def read_mo(path):
    """The (msgid, msgstr) pairs of a compiled gettext catalogue."""
    raw = Path(path).read_bytes()
    order = "<" if raw[:4] == b"\xde\x12\x04\x95" else ">"
    count, ids, texts = struct.unpack(order + "III", raw[8:20])
    for i in range(count):
        pair = []
        for table in (ids, texts):
            length, at = struct.unpack(order + "II", raw[table + 8 * i:table + 8 * i + 8])
            pair.append(raw[at:at + length].decode("utf-8", "replace"))
        yield tuple(pair)


def write_table(name, comments, columns, rows):
    """Writes data/NAME: comments, header, rows in byte order without repeats."""
    lines = set()
    for row in rows:
        assert len(row) == len(columns), row
        lines.add("\t".join(str(cell) for cell in row))
    head = [f"# {line}" for line in comments] + ["\t".join(columns)]
    body = sorted(lines, key=lambda line: (line.split("\t")[0].encode(), line.encode()))
    path = DATA / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(head + body) + "\n", "utf-8")
    print(f"{name}: {len(body)} rows, {path.stat().st_size} bytes", file=sys.stderr)
