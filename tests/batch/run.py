"""run.py PROGRAM [COUNT]: an archive of COUNT generated bulletins (2000) in one run: the same bytes
for every --jobs, memory bounded, killed runs that go on to the same result. With 20000 or more it
also measures how far two cores are faster than one."""
import filecmp
import os
import pathlib
import resource
import signal
import subprocess
import sys
import tempfile
import time

import generate

MOST_MEMORY = 150 * 1024  # KiB
SPEEDUP = 1.7


def run(*command, **options):
    """Exit status, seconds by the clock, seconds of processor, KiB at most."""
    before = time.monotonic()
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, **options)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    clock = time.monotonic() - before
    return process.returncode, clock, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def files_below(folder):
    paths = pathlib.Path(folder).rglob("*")
    return sorted(path.relative_to(folder) for path in paths if path.is_file())


class Test:
    def __init__(self, program, count, folder):
        self.program, self.count, self.folder = program, count, pathlib.Path(folder)
        self.failed = 0
        os.chdir(folder)
        generate.generate("corpus", count)

    def check(self, holds, what):
        print(("ok    " if holds else "FAILED ") + what, flush=True)
        self.failed += not holds

    def same(self, left, right):
        return filecmp.cmp(left, right, shallow=False)

    def kill(self, *options, after):
        """Starts a run, slow enough to be caught, and kills it once it has done something."""
        process = subprocess.Popen([self.program, "--jobs", "1", *options, "corpus"],
                                   stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 120
        while not after() and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.005)
        process.send_signal(signal.SIGKILL)
        return process.wait() == -signal.SIGKILL

    def whole_runs(self):
        times = {}
        for jobs in (1, 2):
            status, clock, processor, memory = run(
                self.program, "--jobs", str(jobs), "--errors", "record", "--output", f"jobs{jobs}",
                "corpus")
            times[jobs] = clock
            self.check(status == 1, f"--jobs {jobs}: status 1, some of the inputs are broken")
            self.check(memory < MOST_MEMORY, f"--jobs {jobs}: {memory // 1024} MiB of memory")
            print(f"      {clock:.1f} s by the clock, {processor:.1f} s of processor")
        self.check(self.same("jobs1", "jobs2"), "the same bytes for --jobs 1 and --jobs 2")
        records = sum(1 for _ in open("jobs1", "rb"))
        self.check(records >= self.count, f"{records} records of {self.count} inputs")
        load = os.getloadavg()[0]
        speedup = times[1] / times[2]
        print(f"      two jobs are {speedup:.2f} times as fast (load of the machine {load:.1f})")
        if self.count >= 20000 and load < 2.5 and len(os.sched_getaffinity(0)) > 1:
            self.check(speedup >= SPEEDUP, f"at least {SPEEDUP} times")

    def killed_file(self):
        options = ("--errors", "record", "--output", "killed")
        part = pathlib.Path("killed.part.done")
        for _ in range(2):
            done = part.stat().st_size if part.exists() else 0
            killed = self.kill(*options, "--resume",
                               after=lambda: part.exists() and part.stat().st_size > max(done, 30))
            self.check(killed or pathlib.Path("killed").exists(), "killed in the middle")
        self.check(not pathlib.Path("killed").exists(), "no file under its name before it is whole")
        status, *_ = run(self.program, *options, "--resume", "corpus")
        self.check(status == 1, "--resume: the status tells of what failed before")
        self.check(self.same("jobs1", "killed"), "--resume gives the bytes of an unbroken run")
        self.check(not part.exists(), "nothing is left beside the file")

    def killed_folder(self):
        whole = run(self.program, "--jobs", "2", "--output-dir", "whole", "corpus")
        print(f"      a file for each bulletin: {whole[1]:.1f} s by the clock")
        folder = pathlib.Path("folder")
        some = self.count // 8
        self.kill("--output-dir", "folder", after=lambda: len(list(folder.glob("*/*/*"))) > some)
        run(self.program, "--output-dir", "folder", "--resume", "corpus")
        left = files_below("whole")
        self.check(left == files_below("folder") and len(left) > self.count // 2,
                   f"the same {len(left)} files after kill and --resume")
        self.check(all(self.same(f"whole/{name}", f"folder/{name}") for name in left),
                   "with the same bytes")

    def full_disk(self):
        limit = lambda: (signal.signal(signal.SIGXFSZ, signal.SIG_IGN),
                         resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000)))
        with open("cut", "wb") as cut:
            status, *_ = run(self.program, "corpus", stdout=cut, preexec_fn=limit)
        content = pathlib.Path("cut").read_bytes()
        self.check(status == 1 and content.endswith(b"\n"), "a full disk: status 1, no half line")
        with open("jobs1", "rb") as whole:
            self.check(whole.read(1000) == content[:1000], "and what is there is right")

    def run(self):
        self.whole_runs()
        self.killed_file()
        self.killed_folder()
        self.full_disk()
        print(f"{self.failed} failed")
        return 1 if self.failed else 0


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        count = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
        sys.exit(Test(os.path.abspath(sys.argv[1]), count, place).run())
