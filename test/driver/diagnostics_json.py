# Diagnostics as JSON: sorted by place, with notes, helps and places that lead to the text.
# RUN: %python %s %pyasync2cpp %t
import json
import subprocess
import sys

driver, folder = sys.argv[1:]
text = "import asyncio\n\n\nasync def work():\n    'é'; prnt(1)\n\n\nasync def main():\n    work()\n    t = asyncio.create_task(work())\n    await asyncio.gather(t, t)\n\n\nasyncio.run(main())\n"
path = folder + ".py"
with open(path, "w", encoding="utf-8") as file:
    file.write(text)
done = subprocess.run([driver, path, "--diagnostics=json", "-o", folder + ".cpp"], capture_output=True, check=True)
found = json.loads(done.stderr)["diagnostics"]
assert [each["id"] for each in found] == ["undefined-name", "lost-coroutine", "gathered-twice"], found
assert all(each["severity"] == "warning" and each["file"] == path for each in found)
for each, words in zip(found, ("prnt", "work()", "t")):
    span = text.encode()[each["begin"]["offset"] : each["end"]["offset"]].decode()
    assert span == words, (span, each)
    line = text.split("\n")[each["begin"]["line"] - 1]
    assert line[each["begin"]["column"] - 1 :].startswith(words), each
assert found[0]["help"] == "did you mean `print`?"
assert found[2]["notes"][0]["message"] == "this is the first time"

broken = subprocess.run([driver, "--diagnostics=json", "-o", "-", "/dev/stdin"], input=b"print(\n", capture_output=True)
assert broken.returncode == 1
assert [each["severity"] for each in json.loads(broken.stderr)["diagnostics"]] == ["error"]
