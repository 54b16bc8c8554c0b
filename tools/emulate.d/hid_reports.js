// Reads the report descriptors of input devices ("Device Class Definition for HID 1.11", 6.2.2): which reports there are, how long
// they are, and which device each belongs to.
const MAIN = { 0x80: 'input', 0x90: 'output', 0xb0: 'feature', 0xa0: 'collection', 0xc0: 'end' };
const USAGE_PAGE = 0x04;
const LOGICAL_MINIMUM = 0x14;
const LOGICAL_MAXIMUM = 0x24;
const REPORT_SIZE = 0x74;
const REPORT_ID = 0x84;
const REPORT_COUNT = 0x94;
const USAGE = 0x08;
const USAGE_MINIMUM = 0x18;
const USAGE_MAXIMUM = 0x28;
const APPLICATION = 1;
const CONSTANT = 1;
const VARIABLE = 2;
const DEVICES = { 0x10006: 'KEYBOARD', 0x10002: 'MOUSE', 0xc0001: 'CONSUMER_CONTROL' };

/** [{kind, id, bits, device}]; `fail` is called with what is wrong. */
export function readReports(data, fail) {
  const reports = [];
  const globals = {};
  let locals = { usages: [] };
  let depth = 0;
  let device = 'HID';
  for (let at = 0; at < data.length; ) {
    const size = [0, 1, 2, 4][data[at] & 3];
    const tag = data[at] & 0xfc;
    if (at + 1 + size > data.length) fail('ends inside an item');
    const bytes = Buffer.alloc(4);
    for (let i = 0; i < size; i++) bytes[i] = data[at + 1 + i];
    const value = bytes.readUInt32LE(0);
    const signed = size === 0 ? 0 : bytes.readIntLE(0, size);
    at += 1 + size;
    const main = MAIN[tag];
    if (main === undefined) {
      if (tag === USAGE) locals.usages.push((globals[USAGE_PAGE] << 16) | value);
      else if (tag === USAGE_MINIMUM || tag === USAGE_MAXIMUM) locals[tag] = value;
      else if ([USAGE_PAGE, REPORT_SIZE, REPORT_ID, REPORT_COUNT].includes(tag)) globals[tag] = value;
      else if ([LOGICAL_MINIMUM, LOGICAL_MAXIMUM].includes(tag)) globals[tag] = signed;
      else fail(`has the unknown item 0x${tag.toString(16)}`);
      continue;
    }
    if (main === 'collection') {
      if (depth === 0 && value !== APPLICATION) fail('has a collection at its top that is no application');
      if (depth++ === 0) device = DEVICES[locals.usages.at(-1)] ?? 'HID';
    } else if (main === 'end') {
      if (--depth < 0) fail('ends a collection that has not begun');
    } else {
      addField(main, value);
    }
    locals = { usages: [] };
  }
  if (depth !== 0) fail('leaves a collection open');
  for (const { id, bits } of reports) if (bits % 8 !== 0) fail(`gives report ${id} a part of a byte`);
  return reports;

  function addField(kind, flags) {
    if (depth === 0) fail('has a field outside of a collection');
    const id = globals[REPORT_ID] ?? 0;
    if (id === 0) fail('has a report without an id');
    let report = reports.find((each) => each.kind === kind && each.id === id);
    if (!report) reports.push((report = { kind, id, bits: 0, device }));
    if (report.device !== device) fail(`gives report ${id} to two devices`);
    report.bits += globals[REPORT_SIZE] * globals[REPORT_COUNT];
    if (flags & CONSTANT) return;
    if (globals[LOGICAL_MINIMUM] >= globals[LOGICAL_MAXIMUM]) fail('has a field with no values');
    const named = locals.usages.length || locals[USAGE_MAXIMUM] - locals[USAGE_MINIMUM] + 1;
    if (flags & VARIABLE && named !== globals[REPORT_COUNT]) fail(`names ${named} of ${globals[REPORT_COUNT]} values`);
  }
}
