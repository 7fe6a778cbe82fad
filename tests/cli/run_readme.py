"""run_readme.py PROGRAM PROJECT: runs the console examples of README.md as they stand there.

In a block ```console, a line `$ command` is followed by just what it prints; a last line `…` stands
for more. Commands run in the project's folder.
"""
import os
import pathlib
import re
import subprocess
import sys


def examples(text):
    for block in re.findall(r"^```console\n(.*?)^```", text, re.M | re.S):
        for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
            command, _, output = part.partition("\n")
            while command.endswith("\\"):
                more, _, output = output.partition("\n")
                command = command[:-1] + more
            yield command, output


def main(program, project):
    path = f"{pathlib.Path(program).resolve().parent}:{os.environ['PATH']}"
    text = (pathlib.Path(project) / "README.md").read_text(encoding="utf-8")
    count = failed = 0
    for command, expected in examples(text):
        count += 1
        done = subprocess.run(["sh", "-c", command], cwd=project, env=dict(os.environ, PATH=path),
                              timeout=60, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              text=True)
        got = done.stdout
        cut = expected.endswith("…\n")
        right = got.startswith(expected[:-2]) if cut else got == expected
        if not right:
            failed += 1
            print(f"README.md: $ {command}\nexpected:\n{expected}got:\n{got}")
    print(f"{count} examples, {failed} failed")
    sys.exit(1 if failed or not count else 0)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
