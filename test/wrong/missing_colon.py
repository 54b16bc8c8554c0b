import asyncio


async def main()
    print("hello")
    if True
        print("yes")


asyncio.run(main())
