# The second serial port: an asyncio stream that answers lines, beside the console and without one. What is sent while the port is
# closed waits for who opens it, the newest of it; what is sent to it while the program does not read waits at the host.
# RUN: split-file %s.txt %t.d
# RUN: %pyasync2cpp %s --board raspberry_pi_pico --run --stimulus %t.d/stimulus | %FileCheck %s
# RUN: %emulate --board raspberry_pi_pico %s --stimulus %t.d/stimulus | %FileCheck %s
# RUN: %emulate --board raspberry_pi_pico %s --stimulus %t.d/stimulus -- --console=uart | %FileCheck %s
# RUN: %emulate --board raspberry_pi_pico %s --stimulus %t.d/host --stamps -- --console=uart | %FileCheck %s --check-prefix=HOST
import asyncio
import usb_cdc

port = usb_cdc.data
port.timeout = 0


async def answers():
    stream = asyncio.StreamReader(port)
    while True:
        line = await stream.readline()
        port.write(line.upper())
        if line == b"bye\n":
            return


async def main():
    await answers()
    print("connected", port.connected, port.in_waiting, port.out_waiting)
    # Much at once: 300 bytes have no room in the port's ring.
    port.write_timeout = 0.05
    sent = port.write(bytes(range(0x20, 0x7F)) * 4)
    print("sent", sent, port.out_waiting)
    port.reset_output_buffer()
    await asyncio.sleep(0.5)
    print("waiting", port.in_waiting > 200)
    data = b""
    while port.in_waiting:
        data += port.read(port.in_waiting)
        await asyncio.sleep(0.01)
    print(len(data), data[:5], data[-5:])
    port.timeout = 0.1
    print(port.read(3))


# CHECK: USB_DATA="HELLO\n"
# CHECK-NEXT: USB_DATA="BYE\n"
# CHECK-NEXT: connected True 0 0
# CHECK: !\"#$%
# CHECK: sent 380 0
# CHECK-NEXT: waiting True
# CHECK-NEXT: 400 b'01234' b'56789'
# CHECK-NEXT: b''

# HOST: usb close data
# HOST-NOT: USB_DATA
# HOST: usb open data
# HOST-NEXT: USB_DATA="HELLO\n"
# Nobody reads: what there is no room for in time is not sent.
# HOST: usb ignore data
# HOST: sent 256 256
asyncio.run(main())
