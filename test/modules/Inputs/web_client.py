"""Runs a program that serves web pages, is its client, and prints what both say: web_client.py COMMAND..."""

import os
import re
import signal
import socket
import subprocess
import sys
import threading

PATIENCE = 60


def get(port, path, parts=1):
    """The answer to a request, which is sent in so many parts, each after an answer to another one."""
    request = f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as s:
        size = -(-len(request) // parts)
        for i in range(0, len(request), size):
            s.sendall(request[i : i + size])
            if parts > 1:
                get(port, "/between")
        answer = b""
        while more := s.recv(1000):
            answer += more
    return answer.split(b"\r\n")[0].decode() + " | " + answer.split(b"\r\n\r\n", 1)[1].decode()


def main():
    server = subprocess.Popen(
        sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    watchdog = threading.Timer(2 * PATIENCE, os.killpg, (server.pid, signal.SIGKILL))
    watchdog.daemon = True
    watchdog.start()
    listening = None
    for line in server.stdout:
        if listening := re.search(r"LISTENING=localhost:(\d+)", line):
            break
        print("server:", line, end="")
    port = int(listening[1])
    print("client:", get(port, "/"))
    print("client:", get(port, "/missing"))
    print("client:", get(port, "/", parts=3))
    print("client:", get(port, "/quit"))
    for line in server.stdout:
        print("server:", line, end="")
    print("ended with", server.wait())
    watchdog.cancel()


main()
