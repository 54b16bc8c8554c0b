import asyncio


class Robot:
    async def step(self):
        await asyncio.sleep(0.1)

    async def walk(self):
        for _ in range(3):
            self.step()


async def main():
    robot = Robot()
    robot.walk()


asyncio.run(main())
