# Tasks that are methods of one object.
import asyncio


class Station:
    def __init__(self, name, period):
        self.name = name
        self.period = period
        self.readings = []
        self.running = True

    async def sample(self):
        value = 20
        while self.running:
            value = (value * 7 + 5) % 41
            self.readings.append(value)
            await asyncio.sleep(self.period)

    async def report(self, every):
        while self.running:
            await asyncio.sleep(every)
            recent = self.readings[-3:]
            print(f"{self.name}: {len(self.readings)} readings, last {recent}")

    async def stop_after(self, delay):
        await asyncio.sleep(delay)
        self.running = False
        print(self.name, "stopping")

    async def run(self):
        await asyncio.gather(
            self.sample(),
            self.report(0.24),
            self.stop_after(0.95),
        )
        return sum(self.readings) / len(self.readings)


async def main():
    station = Station("attic", 0.1)
    mean = await station.run()
    print("mean %.2f of %d" % (mean, len(station.readings)))


asyncio.run(main())
