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
