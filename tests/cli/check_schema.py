"""check_schema.py PROGRAM PROJECT: every record of every bulletin of the project is valid by the
schema that the program prints, and every span gives its text back."""
import itertools
import json
import pathlib
import subprocess
import sys

import jsonschema

UNITS = {
    "codepoint": (lambda text: text, lambda cut: cut),
    "byte": (lambda text: text.encode("utf-8"), lambda cut: cut.decode("utf-8")),
    "utf16": (lambda text: text.encode("utf-16-le"), lambda cut: cut.decode("utf-16-le")),
}

WAYS = [("2025-03-14", "document", "codepoint"), (None, "document", "byte"),
        ("2025-03-14", "entry", "utf16"), ("2025-03-14", "fact", "codepoint")]


def cut_out(text, unit, start, end):
    encode, decode = UNITS[unit]
    width = 2 if unit == "utf16" else 1
    return decode(encode(text)[width * start:width * end])


def spans_of(value):
    """(span, text) of everything in a record that has both."""
    if isinstance(value, dict):
        if isinstance(value.get("text"), str):
            if isinstance(value.get("span"), list):
                yield value["span"], value["text"]
            elif "start" in value:
                yield (value["start"], value["end"]), value["text"]
        for inner in value.values():
            yield from spans_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans_of(inner)


class Checker:
    def __init__(self, program):
        self.program = program
        schema = json.loads(self.run("schema"))
        jsonschema.Draft202012Validator.check_schema(schema)
        self.validator = jsonschema.Draft202012Validator(schema)
        self.records = self.failed = 0

    def run(self, *arguments):
        return subprocess.run([self.program, *arguments], capture_output=True, timeout=60,
                              check=False).stdout.decode("utf-8")

    def complain(self, where, why):
        self.failed += 1
        print(f"{where}: {why}")

    def check_record(self, where, line, text, unit):
        self.records += 1
        record = json.loads(line)
        for error in itertools.islice(self.validator.iter_errors(record), 3):
            self.complain(where, f"{error.json_path}: {error.message[:200]}")
        for span, wanted in spans_of(record):
            got = cut_out(text, unit, *span)
            if got != wanted:
                self.complain(where, f"{list(span)} is « {got} », not « {wanted} »")

    def check_bulletin(self, path):
        text = self.run("text", str(path))
        for date, per, unit in WAYS:
            options = ["--per", per, "--offsets", unit] + (["--date", date] if date else [])
            for number, line in enumerate(self.run(*options, str(path)).splitlines(), 1):
                self.check_record(f"{path} {' '.join(options)} record {number}", line, text, unit)

    def check_errors(self):
        lines = self.run("--errors", "record", "/nowhere/at/all").splitlines()
        if len(lines) != 1:
            self.complain("/nowhere/at/all", f"{len(lines)} records, not 1")
        for line in lines:
            self.check_record("/nowhere/at/all", line, "", "codepoint")


def main(program, project):
    checker = Checker(program)
    folder = pathlib.Path(project)
    bulletins = sorted([*folder.glob("data/examples/*.txt"),
                        *folder.glob("tests/golden/*/bulletin.*")])
    for path in bulletins:
        checker.check_bulletin(path)
    checker.check_errors()
    print(f"{len(bulletins)} bulletins, {checker.records} records, {checker.failed} complaints")
    sys.exit(1 if checker.failed or not bulletins else 0)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
