// The command line of tools/emulate.
import { parseTime } from './stimulus.js';

const HELP = `usage: tools/emulate [OPTION...] PROGRAM [-- COMPILER-OPTION...]

Runs PROGRAM, an image (.uf2, .elf, .bin) or a Python program that is compiled first, in an emulated RP2040: from the reset
vector, with all RAM holding 0xFF. Prints what the output pins do and what comes over the console, as the simulator does.

  --board ID          the board, for the names of pins (and for compiling); raspberry_pi_pico if there is none
  --until TIME        end at that time (2s, 150ms, 40us, 1.5). Otherwise the run ends when nothing can wake the chip any more
  --stimulus FILE     what happens to pins and console, and when (docs/simulator.md, docs/boards.md)
  --resolution TIME   cut the times shown to whole multiples of this
  --quiet             show no pin changes
  --hide PIN,...      show no changes of these pins
  --pixels ORDER      how the bytes of WS2812 pixels are to be read: GRB (the default), RGB, GRBW, RGBW
  --usb HOST          what is at the USB socket: host (the default), or none
  --attach WHAT       something wired to the board (repeatable): i2c:ADDRESS (256 bytes of
                      memory), spi:loop (inverted), uart:loop (UART1), wire:PIN:PIN,
                      shift:CLOCK:LATCH:DATA:INPUT:INPUT... (a 74HC165; its inputs are pins that the stimulus drives)
  --stamps            after each pin change its time in clock cycles since reset; changes from outside are shown too
  --report            at the end, how many cycles the chip was awake and asleep, and how many pins it drives
  --profile           at the end, which functions took the cycles; PROGRAM is a Python program or an .elf image
  --compiler FILE     the compiler for Python programs; build/release/bin/pyasync2cpp
  -o FILE             keep the image that was compiled

Exit status: 0 the run ended; 1 the chip did something that would not work (a fault, a protocol error); 2 a mistake in the
command line, the stimulus or the program to compile.
`;

/** A mistake of whoever runs this: said plainly, exit status 2. */
export class UserError extends Error {}

const withValue = {
  '--board': 'board',
  '--until': 'until',
  '--stimulus': 'stimulus',
  '--resolution': 'resolution',
  '--hide': 'hide',
  '--pixels': 'pixels',
  '--usb': 'usb',
  '--attach': 'attach',
  '--compiler': 'compiler',
  '-o': 'output',
};
const flags = { '--quiet': 'quiet', '--stamps': 'stamps', '--report': 'report', '--profile': 'profile' };

function time(option, text) {
  const nanos = parseTime(text);
  if (nanos === null) throw new UserError(`${option} needs a time: 2s, 150ms, 40us, 1.5`);
  return nanos;
}

export function readOptions(args) {
  const options = { board: 'raspberry_pi_pico', pixels: 'GRB', usb: 'host', hide: '', attach: [], compile: [] };
  while (args.length > 0) {
    const arg = args.shift();
    const [name, inline] = arg.startsWith('--') && arg.includes('=') ? arg.split(/=(.*)/s, 2) : [arg, undefined];
    if (arg === '--help' || arg === '-h') {
      process.stdout.write(HELP);
      process.exit(0);
    } else if (arg === '--') {
      options.compile = args.splice(0);
    } else if (name in withValue) {
      const value = inline ?? args.shift();
      if (value === undefined) throw new UserError(`${name} needs a value`);
      if (name === '--attach') options.attach.push(value);
      else options[withValue[name]] = value;
    } else if (arg in flags) {
      options[flags[arg]] = true;
    } else if (arg.startsWith('-')) {
      throw new UserError(`unknown option ${arg} (see --help)`);
    } else if (options.program !== undefined) {
      throw new UserError(`one program at a time: ${options.program}, ${arg}`);
    } else {
      options.program = arg;
    }
  }
  if (options.program === undefined) throw new UserError('which program? (see --help)');
  if (!['host', 'none'].includes(options.usb)) throw new UserError('--usb is host or none');
  if (!/^(?=.*R)(?=.*G)(?=.*B)[RGBW]{3,4}$/.test(options.pixels)) throw new UserError('--pixels is an order of RGB or RGBW');
  options.until = options.until === undefined ? Infinity : time('--until', options.until);
  options.resolution = options.resolution === undefined ? 1000 : time('--resolution', options.resolution);
  options.hide = new Set(options.hide.split(',').filter((name) => name !== ''));
  return options;
}
