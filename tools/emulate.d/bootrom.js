// The functions of the boot ROM that programs call, done by the emulator: they are found through the ROM's table as on the
// chip, and "run" when the core gets to their address.
const LOOKUP = 0x20;
const FIRST = 0x100;
const code = (name) => name.charCodeAt(0) | (name.charCodeAt(1) << 8);
const SECTOR = 4096;
const XIP = 0x10000000;
const SSI = { enable: 0x08, data: 0x60 };
const READ_ID = 0x4b;
const FLASH_ID = [0xe6, 0x60, 0x58, 0x38, 0x83, 0x11, 0x22, 0x33];

export class BootRom {
  constructor(mcu, machine) {
    this.mcu = mcu;
    this.machine = machine;
    this.xip = true; // whether the flash can be read
    this.functions = [
      ['IF', () => {}],
      ['EX', null], // by modelFlash
      ['RE', (offset, size) => this.erase(offset, size)],
      ['RP', (offset, source, size) => this.program(offset, source, size)],
      ['FC', () => {}],
      ['CX', () => (this.xip = true)],
      ['UB', (pins, disabled) => machine.onLoader?.(pins, disabled)],
    ];
    this.modelFlash(mcu.peripherals[0x18000]);
    mcu.bootrom.fill(0);
    const bytes = new DataView(mcu.bootrom.buffer);
    for (const [at, byte] of [0x4d, 0x75, 0x01, 0x02].entries()) // "Mu", and the version
      bytes.setUint8(0x10 + at, byte);
    bytes.setUint16(0x14, FIRST - 4, true); // the tables' addresses are only handed to the look-up
    bytes.setUint16(0x16, FIRST - 2, true);
    bytes.setUint16(0x18, LOOKUP | 1, true);
  }

  /** Does what is at the core's address, and returns to its caller; false when there is nothing. */
  call(core) {
    const address = core.PC & ~1;
    const [r0, r1, r2] = core.registers;
    let result = 0;
    if (address === LOOKUP) {
      const index = this.functions.findIndex(([name]) => code(name) === r1);
      result = index < 0 ? 0 : (FIRST + 4 * index) | 1;
    } else {
      const entry = this.functions[(address - FIRST) / 4];
      if (!entry) return false;
      if (['EX', 'RE', 'RP'].includes(entry[0]) && ((core.LR & 0xff000000) === XIP || !core.PM))
        this.machine.report(`the ROM's ${entry[0]} was called from flash, or with interrupts on`);
      entry[1](r0, r1, r2);
    }
    core.registers[0] = result;
    core.cycles += 20;
    core.PC = core.LR & ~1;
    if (!this.xip && core.PC >= XIP && core.PC < XIP + 0x04000000)
      this.machine.fault = 'code runs from the flash while it cannot be read';
    return true;
  }

  /** What the flash chip says when it is spoken to byte by byte: its number. And when it is memory again. */
  modelFlash(ssi) {
    const { writeUint32, readUint32 } = ssi;
    let command = [];
    ssi.writeUint32 = (offset, value) => {
      if (offset === SSI.enable && value === 1) this.xip = true;
      if (offset === SSI.data && !this.xip) command.push(value);
      else writeUint32.call(ssi, offset, value);
    };
    ssi.readUint32 = (offset) => {
      if (offset !== SSI.data || this.xip) return readUint32.call(ssi, offset);
      return command[0] === READ_ID && command.length > 5 ? FLASH_ID[command.length - 6] : 0xff;
    };
    this.functions.find(([name]) => name === 'EX')[1] = () => {
      this.xip = false;
      command = [];
    };
  }

  erase(offset, size) {
    if (offset % SECTOR !== 0 || size % SECTOR !== 0) this.machine.report(`erases ${size} bytes at ${offset}: no whole sectors`);
    this.mcu.flash.fill(0xff, offset, offset + size);
  }

  program(offset, source, size) {
    if (offset % 256 !== 0 || size % 256 !== 0) this.machine.report(`programs ${size} bytes at ${offset}: no whole pages`);
    for (let i = 0; i < size; i++) this.mcu.flash[offset + i] &= this.mcu.readUint8(source + i); // bits only go down
  }
}
