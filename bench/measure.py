"""Runs a command and prints its wall time in seconds, its peak memory in MiB, its exit code and its output as JSON."""

import json
import os
import subprocess
import sys
import time

start = time.monotonic()
child = subprocess.Popen(sys.argv[1:], stdout=subprocess.PIPE, stdin=subprocess.DEVNULL)
output = child.stdout.read()
_, status, usage = os.wait4(child.pid, 0)
seconds = time.monotonic() - start
print(
    json.dumps(
        {
            "seconds": seconds,
            "mebibytes": usage.ru_maxrss / 1024,
            "code": os.waitstatus_to_exitcode(status),
            "output": output.decode("utf-8", "replace"),
        }
    )
)
