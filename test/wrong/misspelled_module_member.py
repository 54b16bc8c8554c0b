import asyncio
import digitalio


async def main():
    await asyncio.slep(1)
    pull = digitalio.Pull.UPP


asyncio.run(main())
