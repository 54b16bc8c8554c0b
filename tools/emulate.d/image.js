// Reads what is to be flashed: UF2, ELF or BIN, as [address, bytes] pieces. A Python program is compiled first.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from './options.js';
import { readFunctions } from './profile.js';

const FLASH = 0x10000000;
const UF2 = { first: 0x0a324655, second: 0x9e5d5157, last: 0x0ab16f30, hasFamily: 0x2000, notMainFlash: 1, rp2040: 0xe48bff56 };

function fromUf2(bytes) {
  if (bytes.length === 0 || bytes.length % 512 !== 0) throw new UserError('a UF2 file consists of blocks of 512 bytes');
  const pieces = [];
  const count = bytes.length / 512;
  for (let index = 0; index < count; index++) {
    const block = bytes.subarray(index * 512, index * 512 + 512);
    const word = (at) => block.readUInt32LE(at);
    if (word(0) !== UF2.first || word(4) !== UF2.second || word(508) !== UF2.last)
      throw new UserError(`block ${index} is not a UF2 block`);
    if (word(20) !== index || word(24) !== count) throw new UserError(`block ${index} says it is ${word(20)} of ${word(24)}`);
    // What the chip's own loader demands: the family, 256 bytes in each block, and whole pages.
    if (!(word(8) & UF2.hasFamily) || word(28) !== UF2.rp2040) throw new UserError(`block ${index} is not for the RP2040`);
    if (word(8) & UF2.notMainFlash) continue;
    if (word(16) !== 256 || word(12) % 256 !== 0) throw new UserError(`block ${index} is not a page of flash`);
    pieces.push([word(12), block.subarray(32, 32 + 256)]);
  }
  return pieces;
}

function fromElf(bytes) {
  const pieces = [];
  const headers = bytes.readUInt32LE(28);
  const size = bytes.readUInt16LE(42);
  for (let i = 0; i < bytes.readUInt16LE(44); i++) {
    const at = headers + i * size;
    const [type, offset, , physical, inFile] = [0, 4, 8, 12, 16].map((field) => bytes.readUInt32LE(at + field));
    if (type === 1 && inFile > 0) pieces.push([physical, bytes.subarray(offset, offset + inFile)]);
  }
  return pieces;
}

/** The pieces; those of an ELF file have its functions as `functions`. */
export function readImage(path) {
  const bytes = readFileSync(path);
  if (bytes.length >= 4 && bytes.readUInt32LE(0) === UF2.first) return fromUf2(bytes);
  if (bytes.subarray(0, 4).toString('latin1') === '\x7fELF')
    return Object.assign(fromElf(bytes), { functions: readFunctions(bytes) });
  return [[FLASH, bytes]];
}

/** Compiles a Python program to a UF2 image and reads that. */
export function compile(program, options) {
  const compiler = options.compiler ?? new URL('../../build/release/bin/pyasync2cpp', import.meta.url).pathname;
  const folder = options.output ? null : mkdtempSync(join(tmpdir(), 'emulate-'));
  const image = options.output ?? join(folder, options.profile ? 'app.elf' : 'app.uf2');
  try {
    const result = spawnSync(compiler, [program, '--board', options.board, '-o', image, ...options.compile], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (result.error) throw new UserError(`cannot run ${compiler}: ${result.error.message}`);
    if (result.status !== 0) throw new UserError(`${program} was not compiled`);
    return readImage(image);
  } finally {
    if (folder) rmSync(folder, { recursive: true });
  }
}
