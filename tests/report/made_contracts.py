"""The contracts of the made-up world and how its models fare in them."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from typing import Any

CONTRACTS = [
    ("group", "joins_all", "GROUP-01", "required",
     "join returns only after each spawned task has ended"),
    ("group", "carries_failure", "GROUP-04", "required",
     "a task that throws makes join throw its text"),
    ("group", "starts_every_task", "GROUP-02", "required",
     "each spawned task runs exactly once"),
    ("mutex", "excludes", "LOCK-03", "required",
     "at most one task is between lock and unlock"),
    ("mutex", "try_lock_does_not_wait", "LOCK-02", "required",
     "try_lock on a held mutex returns false at once"),
    ("mutex", "times_out", "LOCK-07", "required",
     "try_lock_for gives up after about its timeout"),
    ("lock", "any_task_releases", "LOCK-09", "required",
     "a task other than the taker may release it"),
    ("lock", "forgets_failed_attempt", "LOCK-10", "required",
     "nothing of a timed-out attempt remains"),
    ("lock", "rejects_free_release", "LOCK-11", "required",
     "releasing a free lock is an error"),
    ("condition", "wakes_all", "COND-07", "required",
     "notify_all wakes every current waiter"),
    ("condition", "sees_changes", "COND-05", "required",
     "a waiter sees what was changed before the release"),
    ("condition", "one_deadline", "COND-10", "required",
     "a predicate wait has one overall deadline"),
    ("condition", "remembers_nothing", "COND-12", "required",
     "a notify without waiters is not remembered"),
    ("semaphore", "admits_n", "SEM-02", "required",
     "at most n tasks hold a semaphore of n"),
    ("semaphore", "is_fair", "SEM-07", "interesting",
     "waiters are admitted in the order of their arrival"),
    ("event", "wakes_all", "EVENT-02", "required",
     "set wakes every waiter"),
    ("event", "stays_set", "EVENT-03", "required",
     "a wait on a set event returns at once"),
    ("channel", "loses_nothing", "CHAN-01", "required",
     "each value put is got exactly once, in order"),
]
_TROUBLE = {
    ("process_pool", "mutex", "excludes"): ("fail", "2 tasks were inside at once, 14 times of 400"),
    ("processes", "condition", "wakes_all"): ("hang", "no end within 20 s"),
    ("processes", "channel", "loses_nothing"): ("crash", "SIGABRT: free(): invalid pointer"),
    ("tbb", "condition", "one_deadline"):
        ("known_failure", "a worker that runs another task meanwhile may overrun the deadline"),
    ("fibers", "semaphore", "is_fair"): ("fail", "task 3 was admitted before task 2"),
    ("threads", "semaphore", "is_fair"): ("fail", "task 5 was admitted before task 1"),
    ("tbb", "event", "stays_set"): ("unknown", "the host ended before it could tell"),
}
_ABSENT = {"process_pool": ("lock",), "processes": ("lock",)}
_NO_OWNER = "an ownerless lock can't survive the death of its taker"


def verdicts(families: dict[str, str]) -> list[dict[str, Any]]:
    found = []
    for model, family in families.items():
        for facet, contract, row, grade, _ in CONTRACTS:
            verdict, reason = _TROUBLE.get((model, facet, contract), ("pass", None))
            if facet in _ABSENT.get(model, ()):
                verdict, reason = "absent", _NO_OWNER
            found.append({"model": model, "family": family, "facet": facet, "contract": contract,
                          "rows": [row], "grade": grade, "verdict": verdict, "reason": reason})
    return found
