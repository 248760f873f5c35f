// Puts a program together again whose instructions streams.rs has sorted; what the streams and the instructions are is
// said there. What was packed is given too.
const weave = (sorted, packed) => {
  const BEFORE = 0, OPCODE = 1, SECOND = 2, LABEL = 3, READ = 4, WRITTEN = 7, CONSTANT = 8, ADDRESS = 11, OFFSET = 12,
    FUNCTION = 14, LOCALS = 15, LONG = 16, TABLE = 17, OTHER = 18, BEHIND = 19, LAST = 20;
  const ALIGNED = '23230011001122232301012';
  let read = 0, end = 0;
  const number = () => {
    let value = 0, byte = 128;
    for (let shift = 0; byte > 127; shift += 7) {
      byte = sorted[read];
      read += 1;
      value += (byte & 127) << shift;
    }
    return value;
  };
  const functions = number();
  // What is dense stands at the end of what the page carries, as it is.
  const dense = packed.subarray(packed.length - number());
  const lengths = Array.from({ length: LAST + 1 }, number);
  // Where in each stream the next byte is.
  const next = lengths.map((length) => (read += length) - length);
  // The size of a function takes five bytes at most, and for one byte of an instruction three may be put in.
  const program = new Uint8Array(sorted.length + dense.length + functions * 5 + lengths[OPCODE] * 2);
  const copy = (stream, count) => {
    program.set(sorted.subarray(next[stream], next[stream] + count), end);
    next[stream] += count;
    end += count;
  };
  // A number from a stream, as it is written; of a large one the value counts for nothing.
  const take = (stream) => {
    let value = 0, byte = 128;
    for (let shift = 0; byte > 127; shift += 7) {
      byte = program[end] = sorted[next[stream]];
      next[stream] += 1;
      end += 1;
      value += (byte & 127) << shift;
    }
    return value;
  };
  const many = (count, stream) => {
    for (let left = count; left > 0; left -= 1) take(stream);
  };
  const put = (byte) => {
    program[end] = byte;
    end += 1;
  };
  const nextOpcode = () => {
    next[OPCODE] += 1;
    return sorted[next[OPCODE] - 1];
  };
  // Whether an opcode loads (1), stores (2) or does neither (0).
  const access = (opcode) => {
    const bare = opcode > 0xa0 ? opcode - 0xa0 : opcode;
    return bare < 0x28 || bare > 0x3e ? 0 : bare < 0x36 ? 1 : 2;
  };
  // A load or store; how it is aligned stands in a stream, or follows from the opcode.
  const memory = (opcode, isAligned) => {
    const atZero = opcode > 0xa0;
    put(atZero ? opcode - 0xa0 : opcode);
    if (isAligned) put(+ALIGNED[program[end - 1] - 0x28]);
    else take(OTHER);
    if (atZero) put(0);
    else take(OFFSET + access(opcode) - 1);
  };
  // An instruction; by how much the depth of blocks changes.
  const instruction = () => {
    const opcode = nextOpcode();
    // The most frequent ones come first.
    if (opcode === 0x20) {
      put(opcode);
      take(READ + access(sorted[next[OPCODE]]));
    } else if ((opcode > 0x27 && opcode < 0x3f) || (opcode > 0xc7 && opcode < 0xdf)) memory(opcode, true);
    else if (opcode === 0xef) memory(nextOpcode(), false);
    else if (opcode === 0xf2) {
      put(0x20);
      put(0);
    } else if (opcode === 0xf0 || opcode === 0xf1) {
      put(0x41);
      put(opcode - 0xf0);
    } else if (opcode === 0xfe) {
      put(0x41);
      take(ADDRESS);
    } else {
      put(opcode);
      if (opcode === 0x0b) return -1;
      if (opcode > 0x01 && opcode < 0x05) {
        take(SECOND);
        return 1;
      }
      if (opcode === 0x21 || opcode === 0x22) take(WRITTEN);
      else if (opcode === 0x0c || opcode === 0x0d) take(LABEL);
      else if (opcode === 0x0e) many(take(TABLE) + 1, TABLE);
      else if (opcode === 0x10) take(FUNCTION);
      else if (opcode === 0x11) many(2, OTHER);
      else if (opcode === 0x41) {
        const by = sorted[next[OPCODE]] - 0x69;
        take(by === 1 || by === 2 ? CONSTANT + by : CONSTANT);
      }
      else if (opcode === 0x42) take(LONG);
      else if (opcode === 0x43) copy(OTHER, 4);
      else if (opcode === 0x44) copy(OTHER, 8);
      else if (opcode > 0x22 && opcode < 0x43) take(OTHER);
      else if (opcode === 0xfc) {
        const second = take(SECOND);
        if (second > 9) many(12 - second, OTHER);
      }
    }
    return 0;
  };
  copy(BEFORE, lengths[BEFORE]);
  for (let left = functions; left > 0; left -= 1) {
    const start = end;
    end += 5;
    many(2 * take(LOCALS), LOCALS);
    let depth = 1;
    while (depth > 0) depth += instruction();
    const size = end - start - 5;
    end = start;
    let rest = size;
    for (; rest > 127; rest >>= 7) put((rest & 127) | 128);
    put(rest);
    program.copyWithin(end, start + 5, start + 5 + size);
    end += size;
  }
  copy(BEHIND, lengths[BEHIND]);
  program.set(dense, end);
  end += dense.length;
  copy(LAST, lengths[LAST]);
  return program.subarray(0, end);
};
