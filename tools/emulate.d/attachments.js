// Things wired to the board, for tests of buses: `--attach WHAT`.
import { UserError } from './options.js';

/** A device on both I2C buses that holds 256 bytes: the first byte written is where reading and writing go on. */
function memory(address, { machine }) {
  const bytes = new Uint8Array(256).map((_, at) => at);
  machine.onReset((mcu) => {
    for (const i2c of mcu.i2c) {
      let at = 0;
      let first = true;
      let addressed = false;
      i2c.onStart = () => i2c.completeStart();
      i2c.onStop = () => i2c.completeStop();
      i2c.onConnect = (to) => {
        addressed = to === address;
        first = true;
        i2c.completeConnect(addressed);
      };
      i2c.onWriteByte = (byte) => {
        if (first) at = byte;
        else bytes[at++ & 0xff] = byte;
        first = false;
        i2c.completeWrite(true);
      };
      i2c.onReadByte = () => i2c.completeRead(bytes[at++ & 0xff]);
    }
  });
}

/** What an SPI bus sends comes back, inverted: so it cannot be taken for a pin tied to itself. */
function spiLoop({ machine }) {
  machine.onReset((mcu) => {
    for (const spi of mcu.spi) spi.onTransmit = (value) => spi.completeTransmit(~value & 0xff);
  });
}

/** What UART1 sends comes back. */
function uartLoop({ machine }) {
  machine.onReset((mcu) => {
    mcu.uart[1].onByte = (byte) => machine.at(machine.now + 1e5, () => mcu.uart[1].feedByte(byte));
  });
}

/** A 74HC165: holds the levels of its inputs while the latch is high, and gives the next one at each rising clock. */
function shiftRegister([clock, latch, data, ...inputs], { pads }) {
  let held = [];
  const give = () => pads.drive(data, held[0] ?? false);
  pads.watch((pin, level) => {
    if (pin === latch || (!pads.levels[latch] && inputs.includes(pin))) {
      held = inputs.map((input) => pads.levels[input]);
      give();
    } else if (pin === clock && level && pads.levels[latch]) {
      held.shift();
      give();
    }
  });
}

export function attach(what, world) {
  const [kind, ...details] = what.split(':');
  if (kind === 'i2c' && details.length === 1) return memory(Number(details[0]), world);
  if (what === 'spi:loop') return spiLoop(world);
  if (what === 'uart:loop') return uartLoop(world);
  if (kind === 'shift' && details.length > 3) {
    const pins = details.map((name) => world.board.pinCalled(name));
    if (!pins.includes(undefined)) return shiftRegister(pins, world);
  }
  if (kind === 'wire' && details.length === 2) {
    const [a, b] = details.map((name) => world.board.pinCalled(name));
    if (a !== undefined && b !== undefined) return world.pads.wire(a, b);
  }
  throw new UserError(`cannot attach ${what}`);
}
