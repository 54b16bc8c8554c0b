// What a computer does with the functions of a device besides its console.
import { readReports } from './hid_reports.js';

const GET_REPORT = 1;
const GET_DESCRIPTOR = 6;
const SET_REPORT = 9;
const SET_IDLE = 10;
const REPORT_DESCRIPTOR = 0x22;
const INPUT = 1;
const OUTPUT = 2;
const TO_INTERFACE = 0x01;
const CLASS_TO_INTERFACE = 0x21;
const INTERRUPT = 3;
const MILLISECOND = 1e6;

const hex = (bytes) => `[${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')}]`;

/** Input devices: reads what they say of their reports, and looks for one every few milliseconds. */
export class HidFunction {
  constructor(host, { number, inPoint, outPoint, endpoints, special }) {
    Object.assign(this, { host, number, inPoint, outPoint });
    this.name = 'hid';
    this.waiting = []; // output reports
    this.length = special[0]?.[7] | (special[0]?.[8] << 8);
    this.interval = endpoints[0].interval * MILLISECOND;
    if (endpoints.some(({ transfer }) => transfer !== INTERRUPT)) host.report('USB: an input device has endpoints that are no interrupts');
  }

  start() {
    const { host, number: index } = this;
    host.control(SET_IDLE, { type: CLASS_TO_INTERFACE, index });
    host.control(GET_DESCRIPTOR, {
      type: TO_INTERFACE,
      value: REPORT_DESCRIPTOR << 8,
      index,
      length: this.length + 64,
      then: (data) => {
        if (data?.length !== this.length) return host.report(`USB: a report descriptor of ${data?.length} bytes, not ${this.length}`);
        this.reports = readReports(data, (what) => host.report(`USB: the report descriptor ${what}`));
        this.begun = host.machine.now;
        host.releaseHeld();
      },
    });
  }

  /** Nothing comes before the host asks: it does so at multiples of the interval. */
  takes() {
    if (this.reports && !this.cancel) {
      const { machine } = this.host;
      const next = this.begun + (Math.floor((machine.now - this.begun) / this.interval) + 1) * this.interval;
      this.cancel = machine.at(next, () => {
        this.cancel = undefined;
        if (this.host.plugged && !this.host.suspended) this.host.release(this.inPoint);
      });
    }
    return false;
  }

  forget() {
    this.cancel?.();
  }

  received(bytes) {
    const report = this.reports.find(({ kind, id }) => kind === 'input' && id === bytes[0]);
    if (!report) return this.host.report(`USB: an input report with the unknown id ${bytes[0]}`);
    if (report.bits !== 8 * (bytes.length - 1)) this.host.report(`USB: report ${report.id} has ${bytes.length - 1} bytes, not ${report.bits / 8}`);
    this.host.show(`${report.device}=${hex(bytes.slice(1))}`);
  }

  /** The next packet for the endpoint that takes output reports. */
  next() {
    return this.waiting.shift() ?? null;
  }

  /** The host sends an output report: by its endpoint, or `by` a request. */
  send(bytes, by) {
    const { host } = this;
    const report = this.reports?.find(({ kind, id }) => kind === 'output' && id === bytes[0]);
    if (report?.bits !== 8 * (bytes.length - 1)) return host.report('USB: the device has no such output report');
    if (by === 'request') {
      host.control(SET_REPORT, { type: CLASS_TO_INTERFACE, value: (OUTPUT << 8) | report.id, index: this.number, payload: [...bytes], reads: false });
    } else {
      this.waiting.push([...bytes]);
      host.feed(this.outPoint);
    }
  }

  /** Asks for an input report as a BIOS does. */
  ask(id) {
    const report = this.reports.find((each) => each.kind === 'input' && each.id === id);
    this.host.control(GET_REPORT, {
      type: CLASS_TO_INTERFACE,
      value: (INPUT << 8) | id,
      index: this.number,
      length: 1 + report.bits / 8,
      then: (data) => this.host.outside(`usb report ${hex(data ?? [])}`),
    });
  }
}

/** A text as the simulator shows it. */
function quote(bytes) {
  const names = { 10: '\\n', 13: '\\r', 9: '\\t', 34: '\\"', 92: '\\\\' };
  const one = (byte) =>
    names[byte] ?? (byte < 32 || byte >= 127 ? `\\x${byte.toString(16).padStart(2, '0')}` : String.fromCharCode(byte));
  return `"${[...bytes].map(one).join('')}"`;
}

/** A serial port besides the console's: bytes as they are. */
export class SerialFunction {
  constructor(host, control, { inPoint, outPoint }) {
    Object.assign(this, { host, control, inPoint, outPoint });
    this.name = 'usb_data';
    this.typed = [];
    this.open = this.idle = false;
  }

  start() {
    const { host, control } = this;
    host.lineCoding(115200, control.number);
    host.lineState(
      3,
      () => {
        this.open = true;
        host.releaseHeld();
        host.feed(this.outPoint);
      },
      control.number
    );
  }

  takes() {
    return this.open && !this.idle;
  }

  received(bytes) {
    if (bytes.length > 0) this.host.show(`USB_DATA=${quote(bytes)}`);
  }

  next(size) {
    return this.open && this.typed.length > 0 ? this.typed.splice(0, size) : null;
  }

  send(bytes) {
    this.typed.push(...bytes);
    this.host.feed(this.outPoint);
  }

  /** `usb close data` and so on. */
  act(verb) {
    if (verb === 'open') {
      this.start();
    } else if (verb === 'close') {
      this.open = false;
      this.host.lineState(0, undefined, this.control.number);
    } else if (verb === 'ignore' || verb === 'read') {
      this.idle = verb === 'ignore';
      this.host.releaseHeld();
    } else {
      return false;
    }
    return true;
  }
}

// Of a MIDI event, by its lower four bits: how many bytes count.
const EVENT_LENGTHS = [0, 0, 2, 3, 3, 1, 2, 3, 3, 3, 3, 3, 2, 2, 3, 1];
const EXCLUSIVE_PIECE = 4;
const LAST_PIECES = [5, 6, 7];
const EXCLUSIVE = 0xf0;
const ONE_BYTE = 5;
const LOOSE_BYTE = 15;

/** MIDI: shows each message, however many events it came in. */
export class MidiFunction {
  constructor(host, { inPoint, outPoint }) {
    Object.assign(this, { host, inPoint, outPoint });
    this.name = 'midi';
    this.waiting = [];
    this.exclusive = [];
  }

  start() {
    this.started = true;
    this.host.releaseHeld();
    this.host.feed(this.outPoint);
  }

  takes() {
    return this.started;
  }

  received(packet) {
    if (packet.length % 4 !== 0) this.host.report(`USB: a packet of ${packet.length} bytes of MIDI events`);
    for (let at = 0; at < packet.length; at += 4) {
      const event = packet[at] & 0xf;
      const bytes = [...packet.slice(at + 1, at + 1 + EVENT_LENGTHS[event])];
      if (packet[at] >> 4 !== 0) this.host.report(`USB: a MIDI event for cable ${packet[at] >> 4}`);
      if (event >= 8 && event < LOOSE_BYTE && bytes[0] >> 4 !== event) this.host.report(`USB: a MIDI event ${event} with ${hex(bytes)}`);
      if (event === EXCLUSIVE_PIECE || (this.exclusive.length > 0 && LAST_PIECES.includes(event))) {
        this.exclusive.push(...bytes);
        if (event === EXCLUSIVE_PIECE) continue;
        this.host.show(`MIDI=${hex(this.exclusive)}`);
        this.exclusive = [];
      } else {
        this.host.show(`MIDI=${hex(bytes)}`);
      }
    }
  }

  next() {
    return this.waiting.shift() ?? null;
  }

  /** Complete messages: exclusive ones, and those of a channel. */
  send(bytes) {
    const packet = [];
    for (let at = 0; at < bytes.length; ) {
      const status = bytes[at];
      if (status === EXCLUSIVE) {
        const end = bytes.indexOf(0xf7, at) + 1;
        while (at < end) {
          const piece = bytes.slice(at, Math.min(at + 3, end));
          at += piece.length;
          packet.push(at < end ? EXCLUSIVE_PIECE : LAST_PIECES[piece.length - 1], ...piece, 0, 0);
          packet.length = Math.ceil((packet.length - 2) / 4) * 4;
        }
        continue;
      }
      const event = status >= 0xf8 ? LOOSE_BYTE : status > EXCLUSIVE ? ONE_BYTE : status >> 4;
      const length = EVENT_LENGTHS[event];
      packet.push(event, ...bytes.slice(at, at + length), ...new Array(3 - length).fill(0));
      at += length;
    }
    while (packet.length > 0) this.waiting.push(packet.splice(0, 64));
    this.host.feed(this.outPoint);
  }
}
