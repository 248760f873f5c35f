// Unpacks LZMA, by the specification of its author (Igor Pavlov, lzma-specification.txt), for the parameters that pack.rs
// sets: two bits of context for a literal, none of its position. It knows no error: what it unpacks is in the same page.
const unpack = (packed) => {
  // The header: a byte of parameters, four of the size of the dictionary, eight of the length, lowest first.
  const length = packed[5] + packed[6] * 0x100 + packed[7] * 0x10000;
  const bytes = new Uint8Array(length);
  // Where each kind of decision has its probabilities.
  const MATCH = 0, REPEAT = 12, FIRST = 24, SECOND = 36, THIRD = 48, SHORT = 60, SLOT = 72, NEAR = 328, ALIGN = 456,
    LENGTH = 472, AGAIN = 746, LITERAL = 1020;
  const odds = new Uint16Array(LITERAL + 4 * 0x300).fill(1024);
  let at = 18, done = 0, state = 0;
  // The range and the code within it: in an array they stay whole numbers, which engines do not put into boxes.
  const coder = new Int32Array([-1, (packed[14] << 24) | (packed[15] << 16) | (packed[16] << 8) | packed[17]]);
  // The last four distances, each one less than it is.
  let near = 0, second = 0, third = 0, fourth = 0;
  const narrow = (range, code) => {
    const grows = range >>> 24 === 0;
    coder[0] = grows ? range << 8 : range;
    coder[1] = grows ? (code << 8) | packed[at++] : code;
  };
  const bit = (index) => {
    const range = coder[0], code = coder[1], odd = odds[index], bound = Math.imul(range >>> 11, odd);
    if (code >>> 0 < bound >>> 0) {
      odds[index] = odd + ((2048 - odd) >> 5);
      narrow(bound, code);
      return 0;
    }
    odds[index] = odd - (odd >> 5);
    narrow(range - bound, code - bound);
    return 1;
  };
  const number = (base, bits) => {
    let tree = 1;
    for (let left = bits; left > 0; left -= 1) tree = tree * 2 + bit(base + tree);
    return tree - (1 << bits);
  };
  const reversed = (base, bits) => {
    let tree = 1, value = 0;
    for (let place = 0; place < bits; place += 1) {
      const one = bit(base + tree);
      tree = tree * 2 + one;
      value += one << place;
    }
    return value;
  };
  const even = (bits) => {
    let value = 0;
    for (let left = bits; left > 0; left -= 1) {
      const half = coder[0] >>> 1, one = coder[1] >>> 0 >= half ? 1 : 0;
      narrow(half, coder[1] - half * one);
      value = value * 2 + one;
    }
    return value;
  };
  const size = (base) => {
    if (!bit(base)) return number(base + 2, 3);
    return bit(base + 1) ? 16 + number(base + 18, 8) : 8 + number(base + 10, 3);
  };
  const literal = () => {
    const base = LITERAL + 0x300 * (done ? bytes[done - 1] >> 6 : 0);
    let tree = 1;
    if (state > 6) {
      // Behind a match, the byte that would have gone on with it tells of the next one, as long as they agree.
      let match = bytes[done - near - 1];
      while (tree < 0x100) {
        const told = (match >> 7) & 1, one = bit(base + ((1 + told) << 8) + tree);
        match <<= 1;
        tree = tree * 2 + one;
        if (told !== one) break;
      }
    }
    while (tree < 0x100) tree = tree * 2 + bit(base + tree);
    bytes[done] = tree;
    done += 1;
    state = state < 4 ? 0 : state - (state < 10 ? 3 : 6);
  };
  const distance = (length) => {
    const slot = number(SLOT + 64 * Math.min(length, 3), 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1, start = (2 + (slot & 1)) * 2 ** bits;
    if (slot < 14) return start + reversed(NEAR + start - slot, bits);
    return start + even(bits - 4) * 16 + reversed(ALIGN, 4);
  };
  while (done < length) {
    if (!bit(MATCH + state)) {
      literal();
      continue;
    }
    let left = 1;
    if (!bit(REPEAT + state)) {
      [second, third, fourth] = [near, second, third];
      left = size(LENGTH) + 2;
      near = distance(left - 2);
      state = state < 7 ? 7 : 10;
    } else if (bit(FIRST + state)) {
      if (!bit(SECOND + state)) {
        [near, second] = [second, near];
      } else if (!bit(THIRD + state)) {
        [near, second, third] = [third, near, second];
      } else {
        [near, second, third, fourth] = [fourth, near, second, third];
      }
      left = size(AGAIN) + 2;
      state = state < 7 ? 8 : 11;
    } else if (bit(SHORT + state)) {
      left = size(AGAIN) + 2;
      state = state < 7 ? 8 : 11;
    } else {
      state = state < 7 ? 9 : 11;
    }
    for (; left > 0; left -= 1) {
      bytes[done] = bytes[done - near - 1];
      done += 1;
    }
  }
  return bytes;
};
