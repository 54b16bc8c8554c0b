"""The test format of the suite: lit's shell tests, with one more rule about the programs we build ourselves."""

import os
import re

import lit.formats
import lit.Test

OWN_TOOL = re.compile(r"%(p2c-[a-z0-9-]+|pyasync2cpp)\b")


class OwnToolsTest(lit.formats.ShTest):
    """A shell test that cannot pass, not even a `not ...`, when a program of ours that it names is not built."""

    def __init__(self, bin_dir):
        super().__init__(execute_external=False)
        self.bin_dir = bin_dir

    def execute(self, test, config):
        with open(test.getSourcePath(), encoding="utf-8", errors="replace") as file:
            named = {name for line in file if "RUN:" in line for name in OWN_TOOL.findall(line)}
        for name in sorted(named):
            if not os.access(os.path.join(self.bin_dir, name), os.X_OK):
                return lit.Test.Result(lit.Test.UNRESOLVED, f"{name} is not built in {self.bin_dir}")
        return super().execute(test, config)
