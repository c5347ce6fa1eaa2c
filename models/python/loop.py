"""What the witness of asyncio does on its loop."""
# SPDX-License-Identifier: Apache-2.0
import asyncio


async def drive(step):
    """Runs a unit: a step is told the result of what it awaited, or what that raised, and gives what it awaits next."""
    result = error = None
    while (awaited := step(result, error)) is not None:
        try:
            result, error = await awaited, None
        except GeneratorExit:  # the unit will never go on
            raise
        except BaseException as raised:
            result, error = None, raised


async def within(limit, awaited):
    """What it gives within `limit` seconds, or None."""
    try:
        return await asyncio.wait_for(awaited, limit)
    except asyncio.TimeoutError:
        return None


def poll(awaited):
    """What it gives if it need not wait, or None: then it is given up. wait_for() with 0 would give it up unasked."""
    steps = awaited.__await__()
    try:
        next(steps)
    except StopIteration as ended:
        return ended.value
    steps.close()
    return None


def at_once(awaited):
    """Awaits one that never has to wait."""
    for _ in awaited.__await__():
        raise AssertionError(f"{awaited} had to wait")


def close(loop):
    """Lets go of what the last step has closed, then of the loop."""
    loop.call_soon(loop.stop)
    loop.run_forever()
    loop.close()
