// The emulated chip: rp2040js, started as the boot ROM starts a program, and what rp2040js lacks or gets wrong:
//   - it never charges for entering and leaving an interrupt: 15 and 13 cycles here
//   - WFI with an interrupt already pending hangs; WFI with interrupts masked takes the handler instead of only waking
//   - the PIOs run beside the clock, by setTimeout: here each machine has its time
//   - an invalid access or instruction is only logged: a hard fault here
//   - the pads' reset value has the inputs off: 0x56 in the vendor's description
//   - the core's own request for a reset is not known
//   - there is no boot ROM (bootrom.js), and no pins' wiring (pads.js)
// What it does not know, and neither do we: the second core, wait states of the flash, how long the crystal and the PLL take.
import { RP2040 } from 'rp2040js';
import { BootRom } from './bootrom.js';

const FLASH = 0x10000000;
const SRAM_END = 0x20042000;
const EXCEPTION_ENTRY = 15;
const EXCEPTION_EXIT = 13;
const HARD_FAULT = 3;
const PAD_RESET = 0x56;
const AIRCR = 0xd0c;
const RESET_REQUEST = 4;

// Read or written by start-up code; that they do nothing is all the emulator says of them.
const UNMODELLED = new Set(['IO_QSPI_BASE', 'ROSC_BASE', 'VREG_AND_CHIP_RESET_BASE']);
const HARMLESS = 'Unimplemented write to IC_SDA_HOLD';

/** The run cannot go on. */
export class MachineError extends Error {}

export class Machine {
  constructor(pieces, report) {
    this.pieces = pieces;
    this.report = report; // called with what is wrong but does not end the run
    this.agenda = []; // {when, run}, in the order of time
    this.slept = 0; // nanoseconds
    this.exceptions = 0;
    this.resets = 0;
    this.attachments = []; // called with the chip after each reset
    this.warned = new Set();
    this.mcu = new RP2040();
    this.clock = this.mcu.clock;
    this.flash = null;
  }

  /** Has `attach(mcu)` called at each reset, before the program runs. */
  onReset(attach) {
    this.attachments.push(attach);
  }

  /** Nanoseconds since the first reset. */
  get now() {
    return this.clock.nanos;
  }

  /** Clock cycles since the last reset, asleep or not. */
  get cycles() {
    return Math.round((this.now - this.resetAt) / this.cycleNanos);
  }

  get cycleNanos() {
    return 1e9 / this.mcu.clkSys;
  }

  /** Runs something at a time; returns a function that takes it back. */
  at(when, run) {
    const entry = { when, run };
    let place = this.agenda.length;
    while (place > 0 && this.agenda[place - 1].when > when) place--;
    this.agenda.splice(place, 0, entry);
    return () => {
      const index = this.agenda.indexOf(entry);
      if (index >= 0) this.agenda.splice(index, 1);
    };
  }

  /** From power-on (`cause` is null), or by the watchdog: {reason, scratch}. */
  reset(cause = null) {
    const clock = this.clock;
    clock.nextAlarm = null;
    const mcu = (this.mcu = new RP2040(clock));
    mcu.logger = this.logger();
    mcu.clkSys = mcu.clkPeri = mcu.roscFreq; // until the program configures the clocks
    if (this.flash) {
      mcu.flash.set(this.flash);
    } else {
      for (const [address, bytes] of this.pieces) {
        if (address < FLASH || address + bytes.length > FLASH + mcu.flash.length)
          throw new MachineError(`the image reaches outside of the flash: 0x${address.toString(16)}`);
        mcu.flash.set(bytes, address - FLASH);
      }
    }
    this.flash = mcu.flash;
    mcu.sram.fill(0xff);
    mcu.usbDPRAM.fill(0xff);
    const watchdog = mcu.peripherals[0x40058];
    if (cause) {
      watchdog.reason = cause.reason;
      watchdog.scratchData.set(cause.scratch);
    }
    watchdog.onWatchdogTrigger = () => {
      watchdog.alarm.enable = watchdog.timer.enable = false; // else it goes on for ever at this moment
      this.pendingReset = { reason: watchdog.reason, scratch: watchdog.scratchData.slice() };
    };
    const { writeUint32 } = mcu.ppb;
    mcu.ppb.writeUint32 = (offset, value) => {
      if (offset !== AIRCR) writeUint32.call(mcu.ppb, offset, value);
      else if (value & RESET_REQUEST) this.pendingReset = { reason: 0, scratch: watchdog.scratchData.slice() };
    };
    for (const pio of mcu.pio) {
      pio.run = () => {};
      for (const machine of pio.machines) machine.clkDivRestart = () => (machine.due = undefined);
    }
    for (const pin of mcu.gpio) pin.padValue = PAD_RESET;
    this.bootRom = new BootRom(mcu, this);
    this.amendCore(mcu.core);
    this.resetAt = this.now;
    this.charged = 0;
    this.fault = null;
    mcu.core.PC = FLASH;
    mcu.core.LR = 0;
    mcu.core.SP = SRAM_END;
    for (const attach of this.attachments) attach(mcu);
  }

  amendCore(core) {
    const { exceptionEntry, exceptionReturn, checkForInterrupts } = core;
    core.exceptionEntry = (number) => {
      this.exceptions++;
      core.cycles += EXCEPTION_ENTRY;
      exceptionEntry.call(core, number);
      core.PC &= ~1;
    };
    core.exceptionReturn = (value) => {
      core.cycles += EXCEPTION_EXIT;
      exceptionReturn.call(core, value);
    };
    core.checkForInterrupts = () => {
      if (!core.PM) return checkForInterrupts.call(core);
      if (core.waiting && core.pendingInterrupts & core.enabledInterrupts) core.waiting = false;
      return false;
    };
    core.rp2040.onBreak = (code) => {
      this.fault = `breakpoint ${code}`;
    };
  }

  logger() {
    const warn = (part, text) => {
      if (part === 'CortexM0Core' || part === 'RP2040') this.fault = text;
      else if (!UNMODELLED.has(part) && text !== HARMLESS) this.warnOnce(`${part}: ${text}`);
    };
    return { debug() {}, info() {}, warn, error: warn };
  }

  warnOnce(text) {
    if (this.warned.has(text)) return;
    this.warned.add(text);
    this.report(`the emulator says: ${text}`);
  }

  /** Runs until that time, or until nothing can happen any more. Throws MachineError. */
  run(until) {
    for (;;) {
      const { core } = this.mcu;
      const now = this.now;
      if (this.agenda.length > 0 && this.agenda[0].when <= now) {
        this.agenda.shift().run();
        continue;
      }
      if (now >= until) return;
      if (this.pendingReset) {
        const cause = this.pendingReset;
        this.pendingReset = null;
        this.resets++;
        this.reset(cause);
        continue;
      }
      if (core.waiting) {
        if (core.pendingInterrupts & core.enabledInterrupts) {
          core.waiting = false;
          core.interruptsUpdated = true;
        } else if (!this.sleep(until)) {
          return;
        }
        continue;
      }
      const address = core.PC;
      if (core.PC < 0x4000 && !this.bootRom.call(core)) this.fault = `there is no code at 0x${core.PC.toString(16)}`;
      else core.executeInstruction();
      const passed = core.cycles - this.charged;
      this.charged = core.cycles;
      this.profile?.add(address, passed);
      this.clock.tick(passed * this.cycleNanos);
      this.stepPios();
      if (this.fault) this.takeFault(core);
    }
  }

  takeFault(core) {
    const what = `${this.fault} (at 0x${core.PC.toString(16)}, return address 0x${(core.LR >>> 0).toString(16)})`;
    this.fault = null;
    if (core.IPSR === HARD_FAULT) throw new MachineError(`a fault in the fault handler: ${what}`);
    this.report(`hard fault: ${what}`);
    this.faulted = true;
    core.exceptionEntry(HARD_FAULT);
  }

  /** Lets time pass while the core sleeps; false when nothing will ever wake it. */
  sleep(until) {
    const now = this.now;
    let next = until;
    let any = until !== Infinity;
    const consider = (when) => {
      any = true;
      if (when < next) next = when;
    };
    if (this.agenda.length > 0) consider(this.agenda[0].when);
    for (let alarm = this.clock.nextAlarm; alarm; alarm = alarm.next) {
      if (alarm.nanos < next) next = alarm.nanos; // sleep no longer than that,
      if (!this.isIdleAlarm(alarm)) any = true; // but a PWM that nobody listens to wakes nobody
    }
    for (const pio of this.mcu.pio) for (const machine of pio.machines) if (this.isRunning(pio, machine)) consider(machine.due);
    if (!any) return false;
    const nanos = Math.max(next - now, 0);
    this.slept += nanos;
    this.clock.tick(nanos);
    this.stepPios();
    return true;
  }

  isIdleAlarm(alarm) {
    const { pwm } = this.mcu;
    if (pwm.intEnable !== 0) return false;
    this.pwmAlarms ??= new WeakMap();
    let set = this.pwmAlarms.get(pwm);
    if (!set) {
      set = new Set(pwm.channels.flatMap(({ alarmA, alarmB, alarmBottom }) => [alarmA, alarmB, alarmBottom]).map((a) => a.clockAlarm));
      this.pwmAlarms.set(pwm, set);
    }
    return set.has(alarm);
  }

  isRunning(pio, machine) {
    return !pio.stopped && machine.enabled && !machine.waiting && machine.due !== undefined;
  }

  stepPios() {
    for (const pio of this.mcu.pio) {
      if (pio.stopped) continue;
      for (const machine of pio.machines) {
        if (!machine.enabled) machine.due = undefined;
        else this.stepMachine(pio, machine);
      }
    }
  }

  stepMachine(pio, machine) {
    const now = this.now;
    if (machine.due === undefined || machine.waiting) machine.due = now;
    const nanos = (machine.clockDivInt + machine.clockDivFrac / 256 || 65536) * this.cycleNanos;
    while (machine.due <= now) {
      const before = machine.cycles;
      machine.step();
      pio.checkChangedPins();
      if (machine.waiting) break;
      machine.due += Math.max(machine.cycles - before, 1) * nanos;
    }
  }
}
