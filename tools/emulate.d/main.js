// tools/emulate: puts the chip, the board's pins, the world around it and what is shown of it together.
import { attach } from './attachments.js';
import { Board } from './board.js';
import { compile, readImage } from './image.js';
import { Machine, MachineError } from './machine.js';
import { readOptions, UserError } from './options.js';
import { Pads } from './pads.js';
import { Profile } from './profile.js';
import { readStimulus } from './stimulus.js';
import { Trace } from './trace.js';
import { UsbHost } from './usb_host.js';

const ADC_FIRST = 26;
const TEMPERATURE_AT_27 = 876; // 0.706 V of 3.3, in 4096 steps: what the chip's sensor gives at 27 degrees

function emulate(options) {
  const board = new Board(options.board);
  const pieces = options.program.endsWith('.py') ? compile(options.program, options) : readImage(options.program);
  let wrong = 0;
  const report = (text) => {
    wrong++;
    trace.flush();
    process.stderr.write(`emulate: ${(machine.now / 1e9).toFixed(6)}: ${text}\n`);
  };
  const machine = new Machine(pieces, report);
  if (options.profile) {
    if (!pieces.functions) throw new UserError('--profile needs the names of an .elf image');
    machine.profile = new Profile(pieces.functions);
  }
  const pads = new Pads(machine);
  const trace = new Trace(machine, pads, board, options);
  const host =
    options.usb === 'host'
      ? new UsbHost(machine, {
          receive: (bytes) => trace.console('usb', bytes),
          report,
          show: (text) => trace.event(text),
          outside: (text) => trace.outside(text),
        })
      : null;
  const analog = new Array(4).fill(0);
  machine.onReset((mcu) => {
    mcu.uart[0].onByte = (byte) => trace.console('uart', [byte]);
    mcu.adc.channelValues = [...analog, TEMPERATURE_AT_27];
  });
  for (const what of options.attach) attach(what, { machine, pads, board });
  if (host) host.onConfigured = () => trace.outside(`usb ${host.describe()}`);

  const act = (event) => {
    switch (event.what) {
      case 'drive':
        trace.outside(`${board.nameOf(event.pin)}<${event.level === null ? 'z' : Number(event.level)}`);
        pads.drive(event.pin, event.level);
        break;
      case 'analog':
        if (event.pin < ADC_FIRST) break;
        analog[event.pin - ADC_FIRST] = event.value >> 4;
        machine.mcu.adc.channelValues[event.pin - ADC_FIRST] = event.value >> 4;
        break;
      case 'joins':
        pads.wire(event.pin, event.other);
        break;
      case 'leaves':
        pads.unwire(event.pin, event.other);
        break;
      case 'type':
        if (host?.configured) host.type(event.bytes);
        else for (const byte of event.bytes) machine.mcu.uart[0].feedByte(byte);
        break;
      case 'hid':
      case 'midi':
      case 'usb_data':
        if (!host?.configured || !host.functionFor(event.what)) throw new UserError(`no host has found a function for: ${event.what}`);
        host.functionFor(event.what).send(event.bytes);
        break;
      case 'usb':
        trace.outside(`usb ${event.action}`);
        if (!host?.act(event.action)) throw new UserError(`unknown action: usb ${event.action}`);
        break;
    }
  };
  const refuse = (text) => {
    throw new UserError(text);
  };
  if (options.stimulus) {
    for (const event of readStimulus(options.stimulus, (name) => board.pinCalled(name), refuse))
      machine.at(event.when, () => act(event));
  }

  let inLoader = false;
  machine.onLoader = () => {
    inLoader = true;
    trace.line(`${trace.time()} the UF2 loader runs`);
    machine.fault = null;
    throw new MachineError('');
  };
  let stopped = '';
  try {
    machine.reset();
    machine.run(options.until);
  } catch (error) {
    if (!(error instanceof MachineError)) throw error;
    stopped = error.message;
  }
  trace.finish();
  if (stopped !== '') report(stopped);
  if (options.report) process.stdout.write(summary(machine));
  if (options.profile) process.stdout.write(`${machine.profile.report()}\n`);
  return wrong > 0 && !inLoader ? 1 : 0;
}

function summary(machine) {
  const awake = machine.mcu.core.cycles;
  const all = machine.cycles;
  const driven = machine.mcu.gpio.filter((gpio) => gpio.outputEnable).length;
  return (
    `awake ${awake} cycles of ${all} (${((100 * awake) / all).toFixed(4)} %), ` +
    `${machine.exceptions} interrupts, ${machine.resets} resets, ${machine.mcu.clkSys / 1e6} MHz, ${driven} pins driven\n`
  );
}

try {
  process.exitCode = emulate(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(error.message.includes(': error: ') ? `${error.message}\n` : `tools/emulate: ${error.message}\n`);
  process.exitCode = 2;
}
