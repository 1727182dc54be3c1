"""Reads pairs of expressions, a tab between them; writes for each: equal, not-shown, error or late, and the seconds."""
import signal
import sys
import time

from sympy import *  # noqa: F403


def late(_signal, _frame):
    raise TimeoutError


signal.signal(signal.SIGALRM, late)
for line in sys.stdin:
    left, right = line.rstrip("\n").split("\t")
    start = time.perf_counter()
    signal.alarm(10)
    try:
        verdict = "equal" if simplify(eval(left) - eval(right)) == 0 else "not-shown"  # noqa: F405
    except TimeoutError:
        verdict = "late"
    except Exception:
        verdict = "error"
    finally:
        signal.alarm(0)
    print(verdict, time.perf_counter() - start, flush=True)
