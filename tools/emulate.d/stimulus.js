// The stimulus file: what the world does to pins, console and USB, and when. The language is the simulator's
// (docs/simulator.md); `usb ...`, `PIN joins PIN` and `PIN leaves PIN` come besides (docs/boards.md).
import { readFileSync } from 'node:fs';

/** "1.5", "1.5s", "150ms", "40us" in nanoseconds, or null. */
export function parseTime(text) {
  const match = /^(\d+\.?\d*|\.\d+)(s|ms|us)?$/.exec(text);
  if (!match) return null;
  return Math.round(Number(match[1]) * { s: 1e9, ms: 1e6, us: 1e3 }[match[2] ?? 's']);
}

const LEVELS = { 0: false, 1: true, z: null };
const ESCAPES = { n: 10, r: 13, t: 9, '\\': 92, '"': 34 };

/** The bytes of a quoted text. */
function unquote(text, refuse) {
  const bytes = [];
  for (let at = 1; at < text.length - 1; at++) {
    if (text[at] !== '\\') {
      bytes.push(...Buffer.from(text[at]));
      continue;
    }
    const escape = text[++at];
    if (escape === 'x') {
      const hex = text.slice(at + 1, at + 3);
      if (!/^[0-9a-f]{2}$/i.test(hex)) refuse('\\x needs two hexadecimal digits');
      bytes.push(parseInt(hex, 16));
      at += 2;
    } else if (escape in ESCAPES) {
      bytes.push(ESCAPES[escape]);
    } else {
      refuse('unknown escape: \\n \\r \\t \\\\ \\" \\xHH');
    }
  }
  return bytes;
}

function readBounce(words, when, pin, refuse) {
  const [level, keyword, length, edgesWord, count] = words;
  const end = LEVELS[level];
  if (typeof end !== 'boolean') refuse('`bounce` needs the level it ends at: 0 or 1');
  const duration = keyword === 'for' ? parseTime(length ?? '') : null;
  if (duration === null || (edgesWord !== undefined && edgesWord !== 'edges')) refuse('`bounce LEVEL for TIME [edges N]`');
  const edges = edgesWord === undefined ? 5 : Number(count);
  if (!Number.isInteger(edges) || edges <= 0 || edges % 2 === 0)
    refuse('`edges` needs an odd number: the last edge is the one that stays');
  const events = [];
  for (let i = 0; i < edges; i++)
    events.push({
      when: when + (edges === 1 ? 0 : Math.floor(((duration / 1000) * i) / (edges - 1)) * 1000),
      what: 'drive',
      pin,
      level: i % 2 === 0 ? end : !end,
    });
  return events;
}

function readAnalog(text, refuse) {
  const match = /^(\d+\.?\d*)([Vv])?$/.exec(text ?? '');
  if (!match) refuse('`analog` needs a number: 0 to 65535, or volts as in 1.65V');
  const value = match[2] ? Math.floor((Number(match[1]) / 3.3) * 65535 + 0.5) : Math.floor(Number(match[1]));
  if (value > 65535) refuse('an analogue value lies between 0 and 65535, or 0V and 3.3V');
  return value;
}

/** What follows the time on a line, as events at time 0. */
function readAction(text, pinCalled, refuse) {
  const words = text.split(/\s+/);
  const [subject, verb, ...rest] = words;
  if (subject === 'console') {
    const quoted = /^console\s+(".*")$/s.exec(text);
    if (quoted) return [{ when: 0, what: 'type', bytes: unquote(quoted[1], refuse) }];
    if (verb === 'ctrl-c' && rest.length === 0) return [{ when: 0, what: 'type', bytes: [3] }];
    refuse('`console` needs "text" or ctrl-c');
  }
  if (['hid', 'midi', 'usb_data'].includes(subject)) {
    const quoted = /^\w+\s+(".*")$/s.exec(text);
    if (!quoted) refuse(`\`${subject}\` needs "text"`);
    return [{ when: 0, what: subject, bytes: unquote(quoted[1], refuse) }];
  }
  if (subject === 'usb') return [{ when: 0, what: 'usb', action: words.slice(1).join(' ') }];
  const pin = pinCalled(subject);
  if (pin === undefined) refuse(`the board has no pin '${subject}'`);
  if (verb === '=' && rest.length === 1) {
    if (!(rest[0] in LEVELS)) refuse('a level is 0, 1 or z');
    return [{ when: 0, what: 'drive', pin, level: LEVELS[rest[0]] }];
  }
  if (verb === 'bounce') return readBounce(rest, 0, pin, refuse);
  if (verb === 'analog' && rest.length === 1) return [{ when: 0, what: 'analog', pin, value: readAnalog(rest[0], refuse) }];
  if ((verb === 'joins' || verb === 'leaves') && rest.length === 1) {
    const other = pinCalled(rest[0]);
    if (other === undefined) refuse(`the board has no pin '${rest[0]}'`);
    return [{ when: 0, what: verb, pin, other }];
  }
  refuse('after a pin comes `= LEVEL`, `bounce LEVEL for TIME`, `analog VALUE`, `joins PIN` or `leaves PIN`');
}

/** Ends a line at its comment (but not at a # inside quotes). */
function withoutComment(line) {
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"' && line[at - 1] !== '\\') quoted = !quoted;
    if (line[at] === '#' && !quoted) return line.slice(0, at);
  }
  return line;
}

/**
 * The events of a stimulus file in the order of time, times in nanoseconds; equal times in the order of the file.
 * `fail` is called with what is wrong, and does not return.
 */
export function readStimulus(path, pinCalled, fail) {
  const events = [];
  let last = 0;
  let repeat = { count: 1, period: 0, base: 0 };
  readFileSync(path, 'utf8')
    .split('\n')
    .forEach((raw, index) => {
      const refuse = (what) => fail(`${path}:${index + 1}: error: ${what}`);
      const line = withoutComment(raw).trim();
      if (line === '') return;
      const loop = /^repeat\s+(\d+)\s+every\s+(\S+)$/.exec(line);
      if (/^repeat\b/.test(line)) {
        if (!loop || Number(loop[1]) === 0 || parseTime(loop[2]) === null) refuse('`repeat N every TIME`');
        repeat = { count: Number(loop[1]), period: parseTime(loop[2]), base: last };
        return;
      }
      if (line === 'end') {
        last += (repeat.count - 1) * repeat.period;
        repeat = { count: 1, period: 0, base: 0 };
        return;
      }
      const [, plus, word, action] = /^(\+?)(\S+)\s*(.*)$/s.exec(line);
      const time = parseTime(word);
      if (time === null) refuse('a line begins with a time: 1.5, 150ms, +20ms');
      last = plus ? last + time : time;
      for (let i = 0; i < repeat.count; i++)
        for (const event of readAction(action, pinCalled, refuse))
          events.push({ ...event, when: last + i * repeat.period + event.when });
    });
  return events.map((event, order) => ({ ...event, order })).sort((a, b) => a.when - b.when || a.order - b.order);
}
