// A computer at the board's USB socket: enumerates the device as computers do, opens its serial port, and complains of what
// a real host would not accept. rp2040js takes every packet at once; here a bulk packet waits until the port is read.
const SETUP = { getDescriptor: 6, setAddress: 5, setConfiguration: 9, setLineCoding: 0x20, getLineCoding: 0x21, setLineState: 0x22 };
const DESCRIPTOR = { device: 1, configuration: 2, string: 3, interface: 4, endpoint: 5 };
const AVAILABLE = 1 << 10;
const STALL = 1 << 11;
const DATA1 = 1 << 13;
const LENGTH = 0x3ff;
const SIE_STATUS = 0x50;
const SIE_SUSPENDED = 1 << 4;
const SIE_RESUME = 1 << 11;
const ADDRESS = 5;
const MILLISECOND = 1e6;

const dtr = 1;
const rts = 2;

export class UsbHost {
  constructor(machine, { receive, report }) {
    Object.assign(this, { machine, receive, report });
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
    if (endpoint > 0 && !out && !(this.open && this.plugged && !this.suspended && !this.idle)) this.held.set(endpoint, () => handOver(offset, value));
    else handOver(offset, value);
  }

  releaseHeld() {
    const held = [...this.held.values()];
    this.held.clear();
    for (const handOver of held) handOver();
  }

  fromDevice(endpoint, bytes) {
    if (endpoint !== 0) {
      if (endpoint === this.inPoint) this.receive(bytes);
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

  gotConfiguration(data) {
    let dataInterface = false;
    for (let at = 0; at < data.length; at += data[at]) {
      if (data[at] < 2) return this.report('USB: the configuration descriptor is malformed');
      if (data[at + 1] === DESCRIPTOR.interface) dataInterface = data[at + 5] === 10;
      if (data[at + 1] === DESCRIPTOR.endpoint && dataInterface) {
        if (data[at + 2] & 0x80) this.inPoint = data[at + 2] & 0xf;
        else this.outPoint = data[at + 2];
      }
    }
    if (data.length !== (data[2] | (data[3] << 8))) this.report('USB: the configuration is not as long as it says');
    this.strings = {};
    for (const [name, index] of [['maker', this.device[14]], ['product', this.device[15]], ['serial', this.device[16]]])
      if (index > 0)
        this.control(SETUP.getDescriptor, {
          value: (DESCRIPTOR.string << 8) | index,
          index: 0x409,
          length: 255,
          then: (text) => (this.strings[name] = text && Buffer.from(text.slice(2)).toString('utf16le')),
        });
    this.control(SETUP.setConfiguration, {
      value: 1,
      then: () => {
        this.configured = true;
        this.onConfigured?.();
        if (this.wantsOpen !== false) this.openPort();
      },
    });
  }

  /** The device as a line of text. */
  describe() {
    const hex = (at) => (this.device[at] | (this.device[at + 1] << 8)).toString(16).padStart(4, '0');
    const { maker, product, serial } = this.strings;
    return `${hex(8)}:${hex(10)} ${maker} ${product} ${serial}`;
  }

  // --- What the user of the port does

  lineCoding(baud) {
    const payload = Buffer.alloc(7);
    payload.writeUInt32LE(baud, 0);
    payload[6] = 8;
    this.control(SETUP.setLineCoding, { type: 0x21, payload: [...payload], reads: false });
  }

  lineState(value, then) {
    this.control(SETUP.setLineState, { type: 0x21, value, then });
  }

  openPort(baud = 115200) {
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

  /** A line of the stimulus that begins with `usb`; false when it is none. */
  act(action) {
    const { usb } = this;
    const [verb, number] = action.split(' ');
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
      case 'suspend': // and what pulling the cable looks like to a device that does not watch its supply
      case 'unplug':
        this.suspended = true;
        if (verb === 'unplug') this.plugged = this.configured = false;
        usb.sieStatus |= SIE_SUSPENDED;
        usb.sieStatusUpdated();
        return true;
      case 'resume':
        this.suspended = false;
        usb.sieStatus |= SIE_RESUME;
        usb.sieStatusUpdated();
        this.releaseHeld();
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
