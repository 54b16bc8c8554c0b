// A computer at the board's USB socket: enumerates the device as computers do, opens its serial port, and complains of what
// a real host would not accept. What it does with the device's other functions is in usb_functions.js. rp2040js takes every
// packet at once; here a packet waits until the port is read, or until the host looks at its endpoint.
import { HidFunction, MidiFunction, SerialFunction } from './usb_functions.js';

const SETUP = { setFeature: 3, getDescriptor: 6, setAddress: 5, setConfiguration: 9, setLineCoding: 0x20, getLineCoding: 0x21, setLineState: 0x22 };
const DESCRIPTOR = { device: 1, configuration: 2, string: 3, interface: 4, endpoint: 5, association: 11 };
const AVAILABLE = 1 << 10;
const STALL = 1 << 11;
const DATA1 = 1 << 13;
const LENGTH = 0x3ff;
const SIE_CTRL = 0x4c;
const SIE_CTRL_RESUME = 1 << 12;
const SIE_STATUS = 0x50;
const SIE_SUSPENDED = 1 << 4;
const SIE_RESUME = 1 << 11;
const ADDRESS = 5;
const MILLISECOND = 1e6;

const COMMUNICATIONS_CLASS = 2;
const DATA_CLASS = 10;
const HID_CLASS = 3;
const AUDIO_CLASS = 1;
const AUDIO_CONTROL = 1;
const REMOTE_WAKEUP = 1;
const WAKES = 0x20;

const dtr = 1;
const rts = 2;

export class UsbHost {
  constructor(machine, { receive, report, show, outside }) {
    Object.assign(this, { machine, receive, report, show, outside });
    this.plugged = true;
    this.typed = [];
    machine.onReset((mcu) => this.attach(mcu));
  }

  attach(mcu) {
    const usb = (this.usb = mcu.usbCtrl);
    this.mcu = mcu;
    this.forget();
    usb.onUSBEnabled = () => this.plugged && usb.resetDevice();
    usb.onResetReceived = () => this.machine.at(this.machine.now + MILLISECOND, () => this.enumerate());
    usb.onEndpointWrite = (endpoint, bytes) => this.fromDevice(endpoint, bytes);
    usb.onEndpointRead = (endpoint, size) => {
      this.armed.set(endpoint, size);
      this.feed(endpoint);
    };
    const host = this;
    const { DPRAMUpdated, writeUint32 } = usb;
    usb.DPRAMUpdated = (offset, value) => {
      if (offset >= 0x80 && offset < 0x100) this.bufferControl(offset, value, DPRAMUpdated.bind(usb));
    };
    usb.writeUint32 = function (offset, value) {
      writeUint32.call(usb, offset, value);
      if (offset === SIE_STATUS && usb.rawWriteValue & SIE_SUSPENDED) {
        usb.sieStatus &= ~SIE_SUSPENDED;
        usb.sieStatusUpdated();
      }
      if (offset === SIE_CTRL && value & SIE_CTRL_RESUME) host.woken();
    };
  }

  /** The state of a device that has just been plugged in. */
  forget() {
    this.armed = new Map(); // OUT endpoints that can take a packet
    this.held = new Map(); // IN packets that wait for the port to be read
    this.toggles = new Map(); // the data packet expected from, or sent to, each endpoint
    this.transfer = null;
    this.queue = [];
    this.configured = this.open = this.idle = false;
    this.inPoint = this.outPoint = null;
    this.consoleInterface = undefined;
    this.wakes = this.waking = false;
    for (const each of this.functions ?? []) each.forget?.();
    this.functions = []; // besides the console
  }

  // --- Packets

  /** The device hands a buffer over: to the host, or for the host to fill. */
  bufferControl(offset, value, handOver) {
    const endpoint = (offset - 0x80) >> 3;
    const out = (offset & 4) !== 0;
    if (endpoint === 0 && value & STALL && this.transfer) return this.stalled();
    if (!(value & AVAILABLE)) return;
    const key = `${endpoint}${out ? 'out' : 'in'}`;
    const toggle = value & DATA1 ? 1 : 0;
    if (endpoint > 0 && (this.toggles.get(key) ?? 0) !== toggle)
      this.report(`USB: endpoint ${endpoint} ${out ? 'out' : 'in'} uses DATA${toggle} where DATA${1 - toggle} is due`);
    else if (endpoint === 0 && !out && this.transfer) {
      if (this.transfer.packets++ % 2 === toggle) this.report(`USB: a control transfer uses DATA${toggle} out of turn`);
    }
    this.toggles.set(key, endpoint > 0 ? 1 - toggle : 0);
    if (endpoint > 0 && !out && !this.takes(endpoint)) this.held.set(endpoint, () => handOver(offset, value));
    else handOver(offset, value);
  }

  /** Whether a packet of this endpoint is taken as soon as it is there. */
  takes(endpoint) {
    if (!this.plugged || this.suspended) return false;
    const owner = this.functions.find((each) => each.inPoint === endpoint);
    return owner ? owner.takes() : this.open && !this.idle;
  }

  releaseHeld() {
    for (const endpoint of [...this.held.keys()]) if (this.takes(endpoint)) this.release(endpoint);
  }

  /** Takes the packet that waits at this endpoint, if there is one. */
  release(endpoint) {
    const handOver = this.held.get(endpoint);
    this.held.delete(endpoint);
    handOver?.();
  }

  fromDevice(endpoint, bytes) {
    if (endpoint !== 0) {
      if (endpoint === this.inPoint) this.receive(bytes);
      else this.functions.find((each) => each.inPoint === endpoint)?.received(bytes);
      return;
    }
    const { transfer } = this;
    if (!transfer) return;
    if (!transfer.reads) return this.finish(); // the acknowledgement
    transfer.data.push(...bytes);
    if (bytes.length < 64 || transfer.data.length >= transfer.length) {
      transfer.status = true;
      this.feed(0);
    }
  }

  /** Gives an endpoint that waits for a packet the next one, if there is one. */
  feed(endpoint) {
    if (!this.armed.has(endpoint)) return;
    const size = this.armed.get(endpoint);
    let packet = null;
    if (endpoint === 0) {
      const { transfer } = this;
      if (transfer?.status) packet = [];
      else if (transfer?.payload?.length > 0) packet = transfer.payload.splice(0, size);
    } else if (endpoint === this.outPoint && this.open && this.typed.length > 0) {
      packet = this.typed.splice(0, Math.min(size, 64));
    } else {
      packet = this.functions.find((each) => each.outPoint === endpoint)?.next(size) ?? null;
    }
    if (packet === null) return;
    this.armed.delete(endpoint);
    this.usb.endpointReadDone(endpoint, Uint8Array.from(packet));
    if (endpoint === 0 && this.transfer.status) this.machine.at(this.machine.now + 0.1 * MILLISECOND, () => this.finish());
  }

  // --- Control transfers, one after the other

  control(request, { type = 0, value = 0, index = 0, length = 0, payload = null, reads = length > 0 && !payload, then }) {
    this.queue.push({ request, type, value, index, length: payload?.length ?? length, payload, reads, data: [], packets: 0, status: false, then });
    this.next();
  }

  next() {
    if (this.transfer || this.queue.length === 0) return;
    const transfer = (this.transfer = this.queue.shift());
    const setup = Buffer.alloc(8);
    setup[0] = transfer.type | (transfer.reads ? 0x80 : 0);
    setup[1] = transfer.request;
    setup.writeUInt16LE(transfer.value, 2);
    setup.writeUInt16LE(transfer.index, 4);
    setup.writeUInt16LE(transfer.length, 6);
    transfer.cancel = this.machine.at(this.machine.now + 500 * MILLISECOND, () => {
      this.report(`USB: the device does not answer request ${transfer.request} (value 0x${transfer.value.toString(16)})`);
      this.transfer = null;
    });
    this.usb.sendSetupPacket(setup);
  }

  finish() {
    const { transfer } = this;
    if (!transfer) return;
    transfer.cancel();
    this.transfer = null;
    this.machine.at(this.machine.now + 0.1 * MILLISECOND, () => {
      transfer.then?.(transfer.data);
      this.next();
    });
  }

  stalled() {
    this.transfer.refused = true;
    this.transfer.data = null;
    this.finish();
  }

  // --- Enumeration

  enumerate() {
    this.forget();
    this.suspended = false;
    this.control(SETUP.getDescriptor, { value: DESCRIPTOR.device << 8, length: 64, then: (data) => this.gotDevice(data) });
  }

  gotDevice(data) {
    if (data === null || data.length !== 18) return this.report(`USB: a device descriptor of ${data?.length} bytes`);
    this.device = data;
    this.control(SETUP.setAddress, {
      value: ADDRESS,
      then: () => {
        if ((this.usb.addrEndp & 0x7f) !== ADDRESS) this.report('USB: the device has not taken its address');
      },
    });
    this.control(SETUP.getDescriptor, {
      value: DESCRIPTOR.configuration << 8,
      length: 9,
      then: (head) => {
        const length = head[2] | (head[3] << 8);
        this.control(SETUP.getDescriptor, { value: DESCRIPTOR.configuration << 8, length, then: (all) => this.gotConfiguration(all) });
      },
    });
  }

  /** Finds the functions: what stands before the first interface, and each interface with what follows it. */
  gotConfiguration(data) {
    if (data.length !== (data[2] | (data[3] << 8))) this.report('USB: the configuration is not as long as it says');
    const interfaces = [];
    const used = new Set();
    let associated = 0; // interfaces that an association has announced
    for (let at = 0; at < data.length; at += data[at]) {
      if (data[at] < 2 || at + data[at] > data.length) return this.report('USB: the configuration descriptor is malformed');
      const bytes = data.slice(at, at + data[at]);
      if (bytes[1] === DESCRIPTOR.association) {
        if (bytes[2] !== interfaces.length) this.report(`USB: an association begins at interface ${bytes[2]} of ${interfaces.length}`);
        associated = bytes[2] + bytes[3];
      } else if (bytes[1] === DESCRIPTOR.interface) {
        if (bytes[3] === 0) {
          if (bytes[2] !== interfaces.length) this.report(`USB: interface ${bytes[2]} where ${interfaces.length} is due`);
          interfaces.push({ number: bytes[2], kind: bytes[5], subclass: bytes[6], points: bytes[4], text: bytes[8], endpoints: [], special: [] });
          if ([COMMUNICATIONS_CLASS, AUDIO_CLASS].includes(bytes[5]) && bytes[2] + 1 !== associated && associated < bytes[2] + 2) this.report('USB: two interfaces without an association');
        }
      } else if (bytes[1] === DESCRIPTOR.endpoint) {
        if (used.has(bytes[2])) this.report(`USB: endpoint 0x${bytes[2].toString(16)} is there twice`);
        used.add(bytes[2]);
        interfaces.at(-1).endpoints.push({ address: bytes[2], transfer: bytes[3], size: bytes[4] | (bytes[5] << 8), interval: bytes[6] });
      } else if (interfaces.length > 0) {
        interfaces.at(-1).special.push(bytes);
      }
    }
    if (data[4] !== interfaces.length) this.report(`USB: ${interfaces.length} interfaces, not ${data[4]}`);
    for (const each of interfaces) {
      if (each.points !== each.endpoints.length) this.report(`USB: interface ${each.number} has not the endpoints that it says`);
      each.inPoint = each.endpoints.find(({ address }) => address & 0x80)?.address & 0xf;
      each.outPoint = each.endpoints.find(({ address }) => !(address & 0x80))?.address;
    }
    this.wakes = (data[7] & WAKES) !== 0;
    this.strings = {};
    for (const [name, index] of [['maker', this.device[14]], ['product', this.device[15]], ['serial', this.device[16]]])
      this.getText(index, (text) => (this.strings[name] = text));
    for (const each of interfaces) this.getText(each.text, (text) => (each.name = text));
    this.control(SETUP.setConfiguration, {
      value: 1,
      then: () => {
        this.configured = true;
        this.onConfigured?.();
        for (const each of interfaces) this.addFunction(each, interfaces);
        for (const each of this.functions) each.start?.();
        if (this.wakes) this.control(SETUP.setFeature, { value: REMOTE_WAKEUP });
        if (this.wantsOpen !== false) this.openPort();
      },
    });
  }

  getText(index, then) {
    if (index === 0) return;
    this.control(SETUP.getDescriptor, {
      value: (DESCRIPTOR.string << 8) | index,
      index: 0x409,
      length: 255,
      then: (text) => then(text && Buffer.from(text.slice(2)).toString('utf16le')),
    });
  }

  addFunction(each, interfaces) {
    if (each.kind === COMMUNICATIONS_CLASS) {
      const union = each.special.find((bytes) => bytes[2] === 6);
      const data = interfaces[union?.[4]];
      if (union?.[3] !== each.number || data?.kind !== DATA_CLASS) return this.report('USB: a serial port without its data');
      if (each.name === 'data') return this.functions.push(new SerialFunction(this, each, data));
      this.consoleInterface = each.number;
      this.inPoint = data.inPoint;
      this.outPoint = data.outPoint;
    } else if (each.kind === HID_CLASS) {
      this.functions.push(new HidFunction(this, each));
    } else if (each.kind === AUDIO_CLASS) {
      if (each.subclass !== AUDIO_CONTROL) this.functions.push(new MidiFunction(this, each));
      else if (each.special[0]?.[8] !== each.number + 1) this.report('USB: an audio control that leads nowhere');
    } else if (each.kind !== DATA_CLASS) {
      this.report(`USB: interface ${each.number} is of the unknown class ${each.kind}`);
    }
  }

  /** The function for a line of the stimulus: 'hid', 'midi', 'usb_data'. */
  functionFor(name) {
    return this.functions.find((each) => each.name === name);
  }

  /** The device as a line of text. */
  describe() {
    const hex = (at) => (this.device[at] | (this.device[at + 1] << 8)).toString(16).padStart(4, '0');
    const { maker, product, serial } = this.strings;
    return `${hex(8)}:${hex(10)} ${maker} ${product} ${serial}`;
  }

  // --- What the user of the port does

  lineCoding(baud, index = this.consoleInterface) {
    const payload = Buffer.alloc(7);
    payload.writeUInt32LE(baud, 0);
    payload[6] = 8;
    this.control(SETUP.setLineCoding, { type: 0x21, index, payload: [...payload], reads: false });
  }

  lineState(value, then, index = this.consoleInterface) {
    this.control(SETUP.setLineState, { type: 0x21, index, value, then });
  }

  openPort(baud = 115200) {
    if (this.consoleInterface === undefined) return;
    this.lineCoding(baud);
    this.lineState(dtr | rts, () => {
      this.open = true;
      this.releaseHeld();
      this.feed(this.outPoint);
    });
  }

  type(bytes) {
    this.typed.push(...bytes);
    if (this.outPoint !== null) this.feed(this.outPoint);
  }

  resume() {
    this.suspended = false;
    this.usb.sieStatus |= SIE_RESUME;
    this.usb.sieStatusUpdated();
    this.releaseHeld();
  }

  /** The device asks a host that sleeps to wake. */
  woken() {
    if (!this.suspended || !this.plugged) return;
    if (!this.wakes || this.waking) return this.report('USB: the device wakes a host that has not allowed it, or wakes already');
    this.waking = true;
    this.machine.at(this.machine.now + 20 * MILLISECOND, () => {
      this.waking = false;
      if (!this.suspended) return;
      this.outside('usb woken');
      this.resume();
    });
  }

  /** A line of the stimulus that begins with `usb`; false when it is none. */
  act(action) {
    const { usb } = this;
    const [verb, number] = action.split(' ');
    if (number === 'data') return this.functionFor('usb_data')?.act(verb) ?? false;
    switch (verb) {
      case 'close':
        this.open = this.wantsOpen = false;
        this.lineState(0);
        return true;
      case 'open':
        this.wantsOpen = true;
        this.openPort(number ? Number(number) : undefined);
        return true;
      case 'ignore': // the port stays open, but nobody reads from it
        this.idle = true;
        return true;
      case 'read':
        this.idle = false;
        this.releaseHeld();
        return true;
      case 'baud':
        this.lineCoding(Number(number));
        return true;
      case 'report': // an output report by a request, not by the endpoint: its bytes
        this.functionFor('hid').send(action.split(' ').slice(1).map(Number), 'request');
        return true;
      case 'ask': // for the input report with this id
        this.functionFor('hid').ask(Number(number));
        return true;
      case 'suspend': // and what pulling the cable looks like to a device that does not watch its supply
      case 'unplug':
        this.suspended = true;
        if (verb === 'unplug') this.plugged = this.configured = false;
        usb.sieStatus |= SIE_SUSPENDED;
        usb.sieStatusUpdated();
        return true;
      case 'resume':
        this.resume();
        return true;
      case 'plug':
        this.plugged = true;
        this.wantsOpen = true;
        usb.resetDevice();
        return true;
      default:
        return false;
    }
  }
}
