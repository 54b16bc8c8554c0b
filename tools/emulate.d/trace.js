// What is shown of a run: pin changes and console lines, as the simulator shows them (docs/simulator.md).
import { Waveforms } from './waveforms.js';

const STDOUT_CHUNK = 1 << 16;

export class Trace {
  constructor(machine, pads, board, options) {
    Object.assign(this, { machine, pads, board, options });
    this.text = '';
    this.lines = { uart: '', usb: '' }; // begun, not yet ended
    this.decoders = {};
    this.shown = []; // the level last shown of each output
    this.waveforms = new Waveforms(machine, pads, options.pixels, (pin, text) => this.pin(pin, text));
    pads.watch((pin, level) => this.levelChanged(pin, level));
    machine.onReset(() => (this.shown = []));
  }

  levelChanged(pin, level) {
    if (this.waveforms.takes(pin)) {
      this.shown[pin] = undefined;
      this.waveforms.edge(pin, level);
    } else if (this.pads.isDigital(pin) && this.pads.isOutput(pin)) {
      if (this.shown[pin] !== level) this.pin(pin, level ? '1' : '0');
      this.shown[pin] = level;
    } else if (this.shown[pin] === false && level && this.pads.isDigital(pin) && this.pads.outside[pin]) {
      this.pin(pin, '1'); // an open drain that is let go of, and pulled up
      this.shown[pin] = true;
    } else if (!this.pads.isDigital(pin) || this.shown[pin] !== true) {
      this.shown[pin] = undefined;
    }
  }

  time() {
    const { resolution } = this.options;
    const nanos = Math.floor(Math.round(this.machine.now) / resolution) * resolution;
    return (nanos / 1e9).toFixed(6);
  }

  stamp() {
    return this.options.stamps ? ` @${this.machine.cycles}` : '';
  }

  pin(pin, text) {
    const name = this.board.nameOf(pin);
    if (!this.options.quiet && !this.options.hide.has(name)) this.line(`${this.time()} ${name}=${text}${this.stamp()}`);
  }

  /** Something besides pins that the program does. */
  event(text) {
    this.line(`${this.time()} ${text}${this.stamp()}`);
  }

  /** Something the world does, with `--stamps`. */
  outside(text) {
    if (this.options.stamps) this.line(`${this.time()} ${text}${this.stamp()}`);
  }

  line(text) {
    this.text += text + '\n';
    if (this.text.length > STDOUT_CHUNK) this.flush();
  }

  /** Bytes of a console: shown when their line is complete. */
  console(source, bytes) {
    this.decoders[source] ??= new TextDecoder();
    this.lines[source] += this.decoders[source].decode(Uint8Array.from(bytes), { stream: true }).replaceAll('\r', '');
    for (let end; (end = this.lines[source].indexOf('\n')) >= 0; ) {
      this.line(this.lines[source].slice(0, end));
      this.lines[source] = this.lines[source].slice(end + 1);
    }
  }

  finish() {
    for (const rest of Object.values(this.lines)) if (rest !== '') this.line(rest);
    this.flush();
  }

  flush() {
    process.stdout.write(this.text);
    this.text = '';
  }
}
