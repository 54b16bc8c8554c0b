"""summary.py REPORT LIT-STATUS: print what tools/test ends with, and leave with its exit status.

REPORT is lit's --output file. The last line is `N passed, N failed`. Tests that lit did not run are named, never
hidden. A run in which nothing passed is a failure, as is one that lit itself calls one.
"""

import json
import sys
from collections import Counter

PASSED = ("PASS", "FLAKYPASS", "XFAIL")
NOT_RUN = ("UNSUPPORTED", "SKIPPED", "EXCLUDED")


def main(report_path, lit_status):
    try:
        with open(report_path, encoding="utf-8") as file:
            tests = json.load(file)["tests"]
    except (OSError, ValueError):
        print("0 passed, 0 failed (lit wrote no results)")
        return lit_status or 1

    codes = Counter(test["code"] for test in tests)
    for test in tests:
        if test["code"] in NOT_RUN and test["code"] != "EXCLUDED":
            print(f"not run ({test['code'].lower()}): {test['name']}")
    passed = sum(codes[code] for code in PASSED)
    failed = sum(count for code, count in codes.items() if code not in PASSED + NOT_RUN)
    print(f"{passed} passed, {failed} failed")
    return lit_status or (0 if passed and not failed else 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
