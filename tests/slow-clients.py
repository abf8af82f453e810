#!/usr/bin/env python3
"""Slow headers, slow content and slow reading by 200 clients of slowhttptest, while two more clients, one that connects each time and one that stays, ask all the time.

usage: slow-clients.py PORT [SECONDS]     the conformance application listens on PORT of loopback
Ends with "N passed, N failed": each question of the two is one that was answered, or not."""
import socket
import subprocess
import sys
import time

PORT = int(sys.argv[1])
SECONDS = sys.argv[2] if len(sys.argv) > 2 else '20'
URL = f'http://127.0.0.1:{PORT}'
ATTACKS = {
    'slow headers': ['-H', '-u', URL + '/hello', '-i', '5', '-x', '24'],
    'slow content': ['-B', '-u', URL + '/body', '-i', '5', '-s', '8192', '-x', '10'],
    'slow reading': ['-X', '-u', URL + '/static/data.bin', '-w', '10', '-y', '20', '-n', '5', '-z', '32', '-k', '10'],
}


def connect():
    client = socket.create_connection(('127.0.0.1', PORT), 3)
    client.settimeout(3)
    return client


def ask(client, last):
    """One question; raises when it is not answered as it should be. Returns whether another may be asked on the connection."""
    client.sendall(b'GET /hello HTTP/1.1\r\nHost: a\r\n' + (b'Connection: close\r\n' if last else b'') + b'\r\n')
    answer = b''
    while b'Hello, world!' not in answer:
        octets = client.recv(4096)
        if not octets:
            raise ConnectionError(answer[:13].decode('latin-1') or 'closed')
        answer += octets
    if not answer.startswith(b'HTTP/1.1 200 '):
        raise ConnectionError(answer[:13].decode('latin-1'))
    return b'\r\nConnection: close\r\n' not in answer


def attack(arguments):
    """Asks for as long as the attack lasts. Returns what was answered, what was not, and the longest wait in seconds."""
    command = ['slowhttptest', '-c', '200', '-r', '100', '-l', SECONDS, '-p', '3', *arguments]
    answered, failures, slowest, kept = 0, [], 0.0, None
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as attacker:
        while attacker.poll() is None:
            for stays in (False, True):
                began = time.monotonic()
                try:
                    client = kept if stays and kept else connect()
                    goes_on = ask(client, not stays)
                    kept = kept if not stays else client if goes_on else None
                    answered += 1
                except OSError as error:
                    kept = None if stays else kept
                    failures.append(repr(error))
                slowest = max(slowest, time.monotonic() - began)
            time.sleep(0.02)
    return answered, failures, slowest


passed, failed = 0, 0
for name, arguments in ATTACKS.items():
    answered, failures, slowest = attack(arguments)
    print(f'{name}: {answered} answered, {len(failures)} not, the slowest after {slowest:.3f} s', *sorted(set(failures)))
    passed, failed = passed + answered, failed + len(failures)
print(f'{passed} passed, {failed} failed')
sys.exit(failed != 0)
