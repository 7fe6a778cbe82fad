"""run.py PROGRAM [FILE.cli...]: runs the command-line cases beside this file, each in a new folder.

  # comment
  $ printf 'Il pleut.' | greffier --per entry     a shell command; further lines are indented
  > {"type":"entry",…}                            its standard output; … stands for anything
  ! greffier: …                                   its standard error
  ? 1                                             its exit status, 0 where not said
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent


class Case:
    def __init__(self, where, command):
        self.where, self.command = where, command
        self.out, self.err, self.status = [], [], 0


def read_cases(path):
    cases = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        where = f"{path}:{number}"
        kind, rest = line[:2], line[2:]
        if kind == "$ ":
            cases.append(Case(where, rest))
        elif kind == "  ":
            cases[-1].command += "\n" + rest
        elif kind.strip() == ">":
            cases[-1].out.append(rest)
        elif kind.strip() == "!":
            cases[-1].err.append(rest)
        elif kind == "? ":
            cases[-1].status = int(rest)
        elif line.strip() and not line.startswith("#"):
            sys.exit(f"{where}: a line opens with #, $, >, !, ? or two blanks")
    return cases


def fits(expected, got):
    pattern = re.escape("".join(line + "\n" for line in expected)).replace("…", "(?:.|\n)*?")
    return re.fullmatch(pattern, got) is not None


def complain(case, what, expected, got):
    print(f"{case.where}: $ {case.command}\n  expected {what}: {expected}\n  got: {got}")


def run_case(case, environment):
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(["sh", "-c", case.command], cwd=folder, env=environment, timeout=60,
                              capture_output=True)
    out, err = (text.decode("utf-8", "backslashreplace") for text in (done.stdout, done.stderr))
    if done.returncode != case.status:
        complain(case, "status", case.status, f"{done.returncode}; {err}")
    elif not fits(case.out, out):
        complain(case, "output", "\n".join(case.out), out)
    elif not fits(case.err, err):
        complain(case, "messages", "\n".join(case.err), err)
    else:
        return True
    return False


def main(program, files):
    path = f"{pathlib.Path(program).resolve().parent}:{os.environ['PATH']}"
    environment = dict(os.environ, PATH=path, PROJECT=str(HERE.parent.parent))
    paths = [pathlib.Path(file) for file in files] or sorted(HERE.glob("*.cli"))
    cases = [case for path in paths for case in read_cases(path)]
    failed = sum(not run_case(case, environment) for case in cases)
    print(f"{len(cases)} cases, {failed} failed")
    sys.exit(1 if failed or not cases else 0)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
