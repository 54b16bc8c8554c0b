// Reads what pins do faster than one cares to see edge by edge: PWM, by measuring it, and the bits of WS2812 pixels.
const FUNCTION_PWM = 4;
const PIO_FUNCTIONS = [6, 7];
const STEADY = 300e6; // nanoseconds without an edge: the PWM is all on or all off
const LONG_BIT = 550; // a WS2812 bit is 1 when it is high for longer than this
const BIT_TOO_LONG = 3000;
const LATCH = 50e3; // low for so long: the pixels show what they were sent

export class Waveforms {
  constructor(machine, pads, order, show) {
    Object.assign(this, { machine, pads, order, show });
    this.pins = new Map();
    machine.onReset(() => this.pins.clear());
  }

  functionOf(pin) {
    return this.pads.gpio[pin].functionSelect;
  }

  /** Whether it reads the edges of that pin. */
  takes(pin) {
    if (!this.pads.isOutput(pin)) return false;
    const selected = this.functionOf(pin);
    return selected === FUNCTION_PWM || PIO_FUNCTIONS.includes(selected);
  }

  edge(pin, level) {
    let state = this.pins.get(pin);
    if (!state) this.pins.set(pin, (state = { shown: null, bits: [], rise: null }));
    if (this.functionOf(pin) === FUNCTION_PWM) this.pwmEdge(pin, state, level);
    else this.pixelEdge(pin, state, level);
  }

  pwmEdge(pin, state, level) {
    const now = this.machine.now;
    state.cancel?.();
    state.cancel = this.machine.at(now + STEADY, () => {
      if (this.takes(pin)) this.showPwm(pin, state, level ? '65535/65535' : '0/65535');
      Object.assign(state, { rise: null, fall: null, last: null });
    });
    if (!level) {
      state.fall = now;
      return;
    }
    if (state.rise !== null && state.fall > state.rise) {
      const period = now - state.rise;
      const high = state.fall - state.rise;
      // Two equal periods make a waveform: one alone may hold a change of duty cycle.
      if (state.last && Math.abs(state.last.period - period) < 20 && Math.abs(state.last.high - high) < 20) {
        const duty = Math.round((high / period) * 65535);
        if (!(Math.abs(state.duty - duty) <= 1 && Math.abs(state.period - period) < 20)) {
          Object.assign(state, { duty, period });
          this.showPwm(pin, state, `${duty}/65535 at ${Math.round(1e9 / period)} Hz`);
        }
      }
      state.last = { period, high };
    }
    state.rise = now;
  }

  showPwm(pin, state, text) {
    if (state.shown === text) return;
    state.shown = text;
    this.show(pin, text);
  }

  pixelEdge(pin, state, level) {
    const now = this.machine.now;
    state.cancel?.();
    state.cancel = null;
    if (level) {
      state.rise = now;
    } else if (state.rise !== null) {
      const high = now - state.rise;
      state.bits.push(high > BIT_TOO_LONG ? '?' : high > LONG_BIT ? 1 : 0);
      state.cancel = this.machine.at(now + LATCH, () => this.latch(pin, state));
    }
  }

  latch(pin, state) {
    const bits = state.bits.splice(0);
    const width = this.order.length;
    let text = '';
    if (bits.includes('?') || bits.length % 8 !== 0) {
      text = `${bits.length} bits that are no pixels`;
    } else {
      const bytes = [];
      for (let at = 0; at < bits.length; at += 8) bytes.push(bits.slice(at, at + 8).reduce((byte, bit) => byte * 2 + bit, 0));
      const pixels = [];
      for (let at = 0; at + width <= bytes.length; at += width)
        pixels.push(
          [...'RGBW']
            .filter((channel) => this.order.includes(channel))
            .map((channel) => bytes[at + this.order.indexOf(channel)].toString(16).padStart(2, '0'))
            .join(''),
        );
      text = `[${pixels.join(' ')}]`;
    }
    if (state.shown === text) return;
    state.shown = text;
    this.show(pin, text);
  }
}
