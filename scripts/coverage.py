"""Adds up the branches of a report of cargo-llvm-cov: `coverage.py REPORT FOLDER=LEAST ...`.

Prints a line for each folder, and for one of which all branches have to be taken each that no test takes; fails when a
folder has less than so many percent. A branch counts twice, for the two ways it can go.
"""

import collections
import json
import sys


def main(report, *wanted):
    with open(report, encoding="utf-8") as file:
        files = json.load(file)["data"][0]["files"]
    failed = False
    for folder, least in (entry.split("=") for entry in wanted):
        ways = collections.Counter()
        for file in files:
            before, _, name = file["filename"].partition(f"/{folder}/")
            if name and before:
                ways.update(taken(f"{folder}/{name}", before_the_tests(file)))
        missed = sorted(way for way, times in ways.items() if times == 0)
        percent = 100 * (1 - len(missed) / len(ways))
        print(f"{folder}: {len(ways) - len(missed)} of {len(ways)} branches, {percent:.1f} % (at least {least} %)")
        if least == "100":
            for name, line, column, way in missed:
                print(f"  {name}:{line}:{column} is never {way}")
        failed |= percent < float(least)
    return 1 if failed else 0


def before_the_tests(file):
    """The branches of a source file without those of the tests at its end."""
    with open(file["filename"], encoding="utf-8") as source:
        code, _, _ = source.read().partition("#[cfg(test)]\nmod ")
    return [branch for branch in file["branches"] if branch[0] <= code.count("\n")]


def taken(name, branches):
    """How often each branch went each way; one in a generic function stands there once for each type."""
    ways = collections.Counter()
    for line, column, _, _, true, false, *_ in branches:
        ways[name, line, column, "true"] += true
        ways[name, line, column, "false"] += false
    return ways


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
