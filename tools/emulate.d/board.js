// A board's pins by name, from targets/boards and targets/chips.
import { existsSync, readFileSync } from 'node:fs';
import { UserError } from './options.js';

const TARGETS = new URL('../../targets/', import.meta.url);

export class Board {
  constructor(id) {
    const file = new URL(`boards/${id}.json`, TARGETS);
    if (!existsSync(file)) throw new UserError(`there is no board ${id}`);
    this.id = id;
    this.data = JSON.parse(readFileSync(file, 'utf8'));
    if (this.data.chip !== 'rp2040') throw new UserError(`${id} is not an RP2040 board: the emulator knows no other chip`);
    this.numbers = new Map();
    this.names = [];
    for (const [name, chipName] of Object.entries(this.data.pins)) {
      const number = /^GPIO(\d+)$/.exec(chipName);
      if (!number) continue; // on the radio's chip
      this.numbers.set(name, Number(number[1]));
      this.names[number[1]] ??= name;
    }
  }

  /** The pin's first name on the board, or the chip's. */
  nameOf(pin) {
    return this.names[pin] ?? `GPIO${pin}`;
  }

  /** The number of a pin by any of its names; undefined when there is none. */
  pinCalled(name) {
    const chip = /^GPIO(\d+)$/.exec(name);
    return this.numbers.get(name) ?? (chip && chip[1] < 30 ? Number(chip[1]) : undefined);
  }
}
