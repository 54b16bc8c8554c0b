# A task is cancelled; its `finally` puts the hardware back as it was.
import asyncio
import board
import digitalio


async def hold_relay(pin):
    relay = digitalio.DigitalInOut(pin)
    relay.switch_to_output(value=True)
    print("relay on")
    try:
        while True:
            await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("asked to stop")
        raise
    finally:
        relay.value = False
        relay.deinit()
        print("relay off")


async def main():
    task = asyncio.create_task(hold_relay(board.D5))
    await asyncio.sleep(1.5)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")
    # The pin is free again.
    with digitalio.DigitalInOut(board.D5) as pin:
        print("pin reads", pin.value)

    # And the same with a time limit.
    try:
        await asyncio.wait_for(hold_relay(board.D5), 0.5)
    except asyncio.TimeoutError:
        print("timed out")


asyncio.run(main())
