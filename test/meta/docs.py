# What README.md and docs/ show is true: every command is run, every example is compared (test/support/documents.py).
# RUN: %python %s %t %build
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from documents import Sandbox, blocks_of, documents, faults_of_block, faults_of_names
from project_files import finish

scratch, build = sys.argv[1:]
faults = []
for path in documents():
    sandbox = Sandbox(os.path.join(scratch, path.replace("/", "_")), build)
    for block in blocks_of(path):
        faults += faults_of_block(block, sandbox)
    faults += faults_of_names(path)
finish(faults, "faults in the documents")
