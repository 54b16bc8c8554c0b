// The pins as the world sees them: who drives each one, the level that follows, and who is told. rp2040js keeps an output
// and the input of the same pin apart; here a pin has one level, and pins may be wired to each other.
import { GPIOPinState } from 'rp2040js';

const COUNT = 30;
const FUNCTION_SIO = 5;

export class Pads {
  constructor(machine) {
    this.machine = machine;
    this.outside = new Array(COUNT).fill(null); // what the world drives: false, true, or null
    this.levels = new Array(COUNT).fill(false);
    this.links = []; // pairs of pins that are wired to each other
    this.findNets();
    this.watchers = [];
    machine.onReset((mcu) => this.attach(mcu));
  }

  attach(mcu) {
    this.gpio = mcu.gpio;
    mcu.gpio.forEach((gpio, pin) => gpio.addListener(() => this.settle(pin)));
    for (let pin = 0; pin < COUNT; pin++) {
      this.levels[pin] = this.levelOf(pin);
      mcu.gpio[pin].rawInputValue = this.levels[pin];
    }
  }

  /** `watch(pin, level, output)` is called when a level has changed, or an output has begun or ended. */
  watch(watch) {
    this.watchers.push(watch);
  }

  wire(a, b) {
    this.links.push([a, b]);
    this.findNets();
    if (this.gpio) this.settle(a);
  }

  unwire(a, b) {
    this.links = this.links.filter(([c, d]) => !((a === c && b === d) || (a === d && b === c)));
    this.findNets();
    this.settle(a);
    this.settle(b);
  }

  findNets() {
    this.nets = Array.from({ length: COUNT }, (_, pin) => [pin]);
    for (const [a, b] of this.links) {
      const net = [...new Set([...this.nets[a], ...this.nets[b]])];
      for (const pin of net) this.nets[pin] = net;
    }
  }

  drive(pin, level) {
    this.outside[pin] = level;
    this.settle(pin);
  }

  isOutput(pin) {
    return this.gpio[pin].outputEnable;
  }

  isDigital(pin) {
    return this.gpio[pin].functionSelect === FUNCTION_SIO;
  }

  levelOf(pin) {
    const net = this.nets[pin];
    let level = null;
    for (const each of net) if (this.gpio[each].outputEnable) level = (level ?? true) && this.gpio[each].outputValue;
    if (level === null) for (const each of net) if (this.outside[each] !== null) level = this.outside[each];
    if (level === null) {
      level = net.some((each) => this.gpio[each].value === GPIOPinState.InputPullUp);
      if (net.every((each) => this.gpio[each].value === GPIOPinState.InputBusKeeper)) level = this.levels[pin];
    }
    return level;
  }

  settle(changed) {
    for (const pin of this.nets[changed]) {
      const level = this.levelOf(pin);
      const same = level === this.levels[pin];
      this.levels[pin] = level;
      if (!same) this.gpio[pin].setInputValue(level); // an unchanged value would raise the edge again
      if (!same || pin === changed) for (const watch of this.watchers) watch(pin, level);
    }
  }
}
