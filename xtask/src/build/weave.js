// Puts a program together again whose instructions streams.rs has sorted; what the streams and the instructions are is
// said there.
const weave = (sorted) => {
  const BEFORE = 0, OPCODE = 1, LABEL = 2, LOCAL = 3, CONSTANT = 4, OFFSET = 5, FUNCTION = 6, OTHER = 7, BEHIND = 8;
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
  const lengths = Array.from({ length: BEHIND + 1 }, number);
  // Where in each stream the next byte is.
  const next = lengths.map((length) => (read += length) - length);
  // The size of a function takes five bytes at most.
  const program = new Uint8Array(sorted.length + functions * 5);
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
  // An instruction; by how much the depth of blocks changes.
  const instruction = () => {
    const opcode = program[end] = sorted[next[OPCODE]];
    next[OPCODE] += 1;
    end += 1;
    if (opcode === 0x0b) return -1;
    if (opcode > 0x01 && opcode < 0x05) {
      take(OPCODE);
      return 1;
    }
    // The most frequent one comes first.
    if (opcode > 0x1f && opcode < 0x23) take(LOCAL);
    else if (opcode === 0x0c || opcode === 0x0d) take(LABEL);
    else if (opcode === 0x0e) many(take(OTHER) + 1, OTHER);
    else if (opcode === 0x10) take(FUNCTION);
    else if (opcode === 0x11) many(2, OTHER);
    else if (opcode > 0x27 && opcode < 0x3f) {
      take(OPCODE);
      take(OFFSET);
    } else if (opcode === 0x41) take(CONSTANT);
    else if (opcode === 0x43) copy(OTHER, 4);
    else if (opcode === 0x44) copy(OTHER, 8);
    else if (opcode > 0x22 && opcode < 0x43) take(OTHER);
    else if (opcode === 0xfc) {
      const second = take(OPCODE);
      if (second > 9) many(12 - second, OTHER);
    }
    return 0;
  };
  copy(BEFORE, lengths[BEFORE]);
  for (let left = functions; left > 0; left -= 1) {
    const start = end;
    end += 5;
    many(2 * take(OTHER), OTHER);
    let depth = 1;
    while (depth > 0) depth += instruction();
    const size = end - start - 5;
    end = start;
    let rest = size;
    for (; rest > 127; rest >>= 7) {
      program[end] = (rest & 127) | 128;
      end += 1;
    }
    program[end] = rest;
    end += 1;
    program.copyWithin(end, start + 5, start + 5 + size);
    end += size;
  }
  copy(BEHIND, lengths[BEHIND]);
  return program.subarray(0, end);
};
