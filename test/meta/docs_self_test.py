# The test of the documents notices what it should.
# RUN: %python %s %t %build | %FileCheck %s
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from documents import Block, Sandbox, faults_of_block

sandbox = Sandbox(*sys.argv[1:])


def show(name, directive, *lines, language="console"):
    block = Block(name, 1, directive and f"<!-- block: {directive} -->", language, list(lines))
    faults = list(faults_of_block(block, sandbox))
    print(f"{name}: {faults or 'true'}")


# CHECK: unmarked: {{.*}}nothing above this block says
show("unmarked", "", "$ true")
# CHECK: same: true
show("same", "run", "$ echo a; echo b", "a", "b")
# CHECK: other: {{.*}}prints
show("other", "run", "$ echo a", "b")
# CHECK: more: {{.*}}prints
show("more", "run", "$ echo a; echo b", "a")
# CHECK: dots: true
show("dots", "run", "$ seq 9", "1", "...", "9")
# CHECK: fails: {{.*}}ends with 3, not 0
show("fails", "run", "$ exit 3")
# CHECK: meant_to: true
show("meant_to", "run exits=3", "$ exit 3")
# CHECK: quoted: true
show("quoted", "file test/meta/suite.test", "The suite itself works", language="")
# CHECK: misquoted: {{.*}}does not have this text
show("misquoted", "file test/meta/suite.test", "The suite itself rests", language="")
# CHECK: nowhere: {{.*}}there is no test
show("nowhere", "tested-by test/meta/nowhere.test", "$ tools/try")
# CHECK: elsewhere: {{.*}}does not have `tools/nonsense`
show("elsewhere", "tested-by test/meta/suite.test", "$ tools/nonsense")
# CHECK: written: true
# CHECK: used: true
show("written", "write a.txt", "hello", language="")
show("used", "run", "$ cat a.txt", "hello")
# CHECK: pretends: {{.*}}a command is not a figure
show("pretends", "figure", "$ tools/try", language="")
