// Where the cycles go: --profile, for an ELF image, by function.
const FLASH = 0x10000000;
const SYMBOLS = 2;
const FUNCTION = 2;

/** The functions of an ELF file, in the order of their addresses. */
export function readFunctions(bytes) {
  const headers = bytes.readUInt32LE(32);
  const size = bytes.readUInt16LE(46);
  const header = (index) => [4, 16, 20, 24].map((field) => bytes.readUInt32LE(headers + index * size + field));
  const functions = [];
  for (let i = 0; i < bytes.readUInt16LE(48); i++) {
    const [type, offset, length, link] = header(i);
    if (type !== SYMBOLS) continue;
    const [, names] = header(link);
    for (let at = offset; at < offset + length; at += 16) {
      if ((bytes[at + 12] & 15) !== FUNCTION) continue;
      const name = names + bytes.readUInt32LE(at);
      functions.push({ address: bytes.readUInt32LE(at + 4) & ~1, name: bytes.toString('latin1', name, bytes.indexOf(0, name)) });
    }
  }
  return functions.sort((a, b) => a.address - b.address);
}

export class Profile {
  constructor(functions) {
    this.functions = functions;
    this.cycles = new Map(); // by address
  }

  add(address, cycles) {
    this.cycles.set(address, (this.cycles.get(address) ?? 0) + cycles);
  }

  /** The functions that took most, as lines of text. */
  report(most = 40) {
    const sums = new Map();
    let all = 0;
    for (const [address, cycles] of this.cycles) {
      let low = 0;
      let high = this.functions.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.functions[middle].address <= address) low = middle + 1;
        else high = middle;
      }
      const name = low > 0 && address >= FLASH ? this.functions[low - 1].name : '(elsewhere)';
      sums.set(name, (sums.get(name) ?? 0) + cycles);
      all += cycles;
    }
    return [...sums]
      .sort((a, b) => b[1] - a[1])
      .slice(0, most)
      .map(([name, cycles]) => `${String(cycles).padStart(12)} ${((100 * cycles) / all).toFixed(1).padStart(5)} % ${name}`)
      .join('\n');
  }
}
