"""A running heddle-load, spoken to as a host speaks to it: a line of JSON out, a line of JSON back."""
# SPDX-License-Identifier: Apache-2.0
import json
import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = os.environ.get("HEDDLE_LOAD", str(ROOT / "build/libexec/heddle/heddle-load"))


class Load:
    def __init__(self, connections=1, size=64, *more):
        self.process = subprocess.Popen(
            [BINARY, "--connections", str(connections), "--bytes", str(size), *more],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()

    def say(self, line):
        self.process.stdin.write(line + "\n")
        return json.loads(self.process.stdout.readline())

    def connect(self, server, key=None):
        return self.say(json.dumps({"connect": {"port": server.port} | ({} if key is None else {"key": key})}))

    def go(self, round_trips, latency=False, in_parts=False):
        order = {"round_trips": round_trips, "latency": latency, "in_parts": in_parts}
        return self.say(json.dumps({"go": order}))

    def close(self):
        return self.say('{"close": {}}')
