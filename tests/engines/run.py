"""run.py PROGRAM PROJECT: the recipes of data/examples/engines under the engines themselves, with
workers killed in between, compared byte for byte with a single run. An engine that is not here is
installed where GREFFIER_INSTALL is set or in CI, as root; else it is said that it was not tested.
Hadoop and Spark are no Debian packages: their contract is tested with pipes alone."""
import getpass
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "batch"))
import generate  # noqa: E402

PACKAGES = {"parallel": ["parallel"], "slurmctld": ["slurmctld", "slurmd", "slurm-client", "munge"]}


def has_program(name):
    if shutil.which(name):
        return True
    allowed = os.environ.get("GREFFIER_INSTALL") or os.environ.get("CI")
    if not allowed or os.getuid() != 0:
        print(f"NOT TESTED: {name} is not installed; as root, GREFFIER_INSTALL=1 installs it")
        return False
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *PACKAGES[name]]
    for command in (["apt-get", "update", "-qq"], install):
        done = subprocess.run(command, env=dict(os.environ, DEBIAN_FRONTEND="noninteractive"),
                              capture_output=True, text=True)
    if done.returncode or not shutil.which(name):
        print(f"NOT TESTED: {name} could not be installed: {done.stderr.strip()[-300:]}")
        return False
    return True


class Test:
    def __init__(self, program, project, folder):
        self.recipes = pathlib.Path(project) / "data/examples/engines"
        self.folder = pathlib.Path(folder)
        self.failed = 0
        self.own = []  # processes to end
        os.chdir(folder)
        generate.generate("corpus", 300)
        self.records = [{"id": f"r{i}", "text": path.read_text(encoding="utf-8", errors="replace")}
                        for i, path in enumerate(sorted(pathlib.Path("corpus").rglob("*.txt")))]
        lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in self.records)
        pathlib.Path("in.jsonl").write_text(lines, encoding="utf-8")
        self.make_mortal(program)

    def make_mortal(self, program):
        """A greffier on the PATH that dies once, in the middle of its output, where KILL names a
        file to make: the system ends whoever writes a file of more blocks than allowed."""
        bin = self.folder / "bin"
        bin.mkdir()
        script = (f'#!/bin/sh\nif [ -n "$KILL" ] && mkdir "$KILL" 2>/dev/null; then\n'
                  f'  (ulimit -f 20; "{program}" "$@"); kill -9 $$\nfi\n'
                  f'exec "{program}" "$@"\n')
        (bin / "greffier").write_text(script)
        (bin / "greffier").chmod(0o755)
        os.environ.update(PATH=f"{bin}:{os.environ['PATH']}", LC_ALL="C.UTF-8", KILL="")

    def check(self, holds, what):
        print(("ok    " if holds else "FAILED ") + what, flush=True)
        self.failed += not holds

    def shell(self, command, **environment):
        return subprocess.run(["sh", "-c", command], env=dict(os.environ, **environment),
                              capture_output=True, timeout=300)

    # ---------------------------------------------------------------- contracts of pipes
    def pipes(self):
        """What Hadoop Streaming and Spark do: partitions of lines, empty ones among them."""
        filter = "greffier --from jsonl --jobs 1 --quiet --errors record"
        self.single = self.shell(f"{filter} < in.jsonl").stdout
        lines = pathlib.Path("in.jsonl").read_bytes().splitlines(keepends=True)
        parts = [lines[:70], [], lines[70:71], lines[71:]]
        out = b""
        for part in parts:
            done = subprocess.run(["sh", "-c", filter], input=b"".join(part), capture_output=True)
            out += done.stdout
            self.check(done.returncode == 0 and not done.stderr,
                       f"a partition of {len(part)} lines, nothing but records")
        self.check(out == self.single, "the partitions together are the single run")
        bad = subprocess.run(["sh", "-c", filter], input=b'{"id":1,"text":"Un."}\nno\n{}\n',
                             capture_output=True)
        types = [json.loads(line)["type"] for line in bad.stdout.splitlines()]
        self.check(types == ["document", "error", "error"],
                   "an error record for each line that cannot be read")

    # ---------------------------------------------------------------- GNU parallel
    def parallel(self):
        if not has_program("parallel"):
            return
        os.environ["PARALLEL_HOME"] = str(self.folder)
        cases = (("parts of a file", {}), ("a worker killed", {"KILL": str(self.folder / "k1")}),
                 ("--sshlogin", {"PARALLEL": "--sshlogin 2/:"}))
        for what, environment in cases:
            work = what.replace(" ", "-").strip("-")
            done = self.shell(f"sh {self.recipes}/parallel.sh in.jsonl {work}", PARTS="7",
                              **environment)
            self.check(done.stdout == self.single, f"GNU parallel, {what}: the single run")
        done = self.shell("parallel --pipe --block 50k --keep-order greffier --from jsonl --jobs 1"
                          " < in.jsonl")
        self.check(done.stdout == self.single, "GNU parallel, --pipe: the single run")
        find = "find corpus -type f -print0 | LC_ALL=C sort -z"
        whole = self.shell(f"{find} | greffier --files-from - --quiet").stdout
        done = self.shell(f"{find} | parallel -0 -k -X greffier --jobs 1 --quiet")
        self.check(done.stdout == whole, "GNU parallel, files: the single run")

    # ---------------------------------------------------------------- Slurm
    def start(self, *command):
        log = open(self.folder / "slurm.log", "ab")
        self.own.append(subprocess.Popen(command, stdout=log, stderr=log))

    def start_slurm(self):
        """One machine: munged, slurmctld and slurmd on the loopback, in this folder."""
        for name in ("state", "spool"):
            (self.folder / name).mkdir()
        (self.folder / "munge.key").write_bytes(os.urandom(1024))
        (self.folder / "munge.key").chmod(0o400)
        socket = self.folder / "munge.socket"
        self.start("munged", "--foreground", "--force", f"--socket={socket}",
                   *(f"--{what}-file={self.folder}/munge.{what}"
                     for what in ("key", "pid", "seed", "log")))
        user = getpass.getuser()
        (self.folder / "slurm.conf").write_text(f"""ClusterName=greffier
SlurmctldHost=localhost(127.0.0.1)
SlurmctldPort=26817
SlurmdPort=26818
AuthType=auth/munge
AuthInfo=socket={socket}
CredType=cred/munge
SlurmUser={user}
SlurmdUser={user}
StateSaveLocation={self.folder}/state
SlurmdSpoolDir={self.folder}/spool
SlurmctldPidFile={self.folder}/slurmctld.pid
SlurmdPidFile={self.folder}/slurmd.pid
SlurmctldLogFile={self.folder}/slurmctld.log
SlurmdLogFile={self.folder}/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/linear
SwitchType=switch/none
MpiDefault=none
ReturnToService=2
NodeName=localhost NodeHostname=localhost NodeAddr=127.0.0.1 CPUs=1 State=UNKNOWN
PartitionName=all Nodes=localhost Default=YES MaxTime=INFINITE State=UP
""")
        os.environ["SLURM_CONF"] = str(self.folder / "slurm.conf")
        self.wait(lambda: socket.exists())
        self.start("slurmctld", "-D", "-i", "-f", os.environ["SLURM_CONF"])
        self.start("slurmd", "-D", "-N", "localhost", "-f", os.environ["SLURM_CONF"])
        return self.wait(lambda: b"idle" in self.shell("sinfo -h -o %T").stdout)

    def wait(self, holds, seconds=60):
        deadline = time.monotonic() + seconds
        while not holds():
            if time.monotonic() > deadline:
                return False
            time.sleep(0.2)
        return True

    def run_array(self, **environment):
        export = "ALL" + "".join(f",{name}={value}" for name, value in environment.items())
        done = self.shell(f"sbatch --parsable --export={export} --array=1-4 --output=job-%a.log"
                          f" {self.recipes}/slurm.sh {self.folder}/corpus {self.folder}/parts")
        if done.returncode:
            self.check(False, f"sbatch: {done.stderr.decode()}")
        self.wait(lambda: not self.shell("squeue -h").stdout.strip(), seconds=180)

    def slurm(self):
        if not has_program("slurmctld"):
            return
        if os.getuid() != 0:
            print("NOT TESTED: Slurm runs its jobs as their users and needs root for that")
            return
        if not self.start_slurm():
            logs = "".join(path.read_text(errors="replace")[-1500:]
                           for path in self.folder.glob("slurm*.log"))
            print(f"NOT TESTED: Slurm does not start on this machine:\n{logs}")
            return
        whole = self.shell("greffier --quiet --errors record corpus").stdout
        whole = whole.replace(b'"corpus/', f'"{self.folder}/corpus/'.encode())
        self.run_array(KILL=self.folder / "k2")
        parts = sorted(pathlib.Path("parts").glob("*.jsonl"))
        self.check(len(parts) == 3, f"Slurm: a task was killed, {len(parts)} parts of 4 are there")
        self.run_array()
        out = b"".join(path.read_bytes() for path in sorted(pathlib.Path("parts").glob("*.jsonl")))
        self.check(out == whole, "Slurm, the array a second time: the single run")

    def run(self):
        try:
            self.pipes()
            self.parallel()
            self.slurm()
        finally:
            for process in reversed(self.own):
                process.terminate()
            for process in self.own:
                process.wait()
        print(f"{self.failed} failed")
        return 1 if self.failed else 0


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        sys.exit(Test(os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), place).run())
