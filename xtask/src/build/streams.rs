//! The parts of Wasm instructions, sorted: opcodes beside opcodes, local variables beside local variables.
//!
//! Instructions repeat, but seldom with the same operands. Where like stands beside like, the compressor finds more that
//! repeats: the program gets a tenth smaller. The idea is Fabian Giesen's (“x86 code compression in kkrunchy”, 2011); the
//! shape of the instructions is that of the WebAssembly Core Specification 2.0, 5.4. What is most frequent has an opcode of
//! its own, one that Wasm does not use.
//!
//! What a module holds that is dense already, and would only grow, is left out, and put in its place again.
//!
//! What comes out is the number of functions, the length of what is dense, that of every stream, and the streams. The sizes of functions are left
//! out, since whoever puts them together sees them; that is `weave.js`. It knows the same instructions as this module, and
//! the build fails for any other.

use std::ops::Range;

use anyhow::{Context, bail};

/// The streams, in the order in which they are laid end to end. `weave.js` has the same one.
const STREAMS: usize = 21;
/// What stands before the first function.
const BEFORE: usize = 0;
/// Opcodes.
const OPCODE: usize = 1;
/// The types of blocks, and the second bytes of opcodes.
const SECOND: usize = 2;
/// Labels of branches.
const LABEL: usize = 3;
/// Local variables that are read; behind it those that the next instruction loads from, and those that it stores.
const READ: usize = 4;
/// Those that are written.
const WRITTEN: usize = 7;
/// Constants of 32 bits; behind it those that the next instruction adds, and those that it subtracts.
const CONSTANT: usize = 8;
/// Those that take four bytes, which are addresses, mostly.
const ADDRESS: usize = 11;
/// Offsets in memory of loads; behind it those of stores.
const OFFSET: usize = 12;
/// Functions that are called.
const FUNCTION: usize = 14;
/// How many local variables a function has, and of which types.
const LOCALS: usize = 15;
/// Constants of 64 bits.
const LONG: usize = 16;
/// Tables of labels.
const TABLE: usize = 17;
/// What is rare.
const OTHER: usize = 18;
/// What stands behind the last function.
const BEHIND: usize = 19;
/// What of that stands behind what is dense.
const LAST: usize = 20;

/// For `i32.const 0`, `i32.const 1` and `local.get 0`.
const ZERO: u8 = 0xf0;
const ONE: u8 = 0xf1;
const FIRST: u8 = 0xf2;
/// For `i32.const` of an address.
const CONST_ADDRESS: u8 = 0xfe;
/// Before a load or store that is not aligned as `ALIGNED` says; the others leave that out.
const UNALIGNED: u8 = 0xef;
/// What is added to a load or store at the offset 0, which leaves that out.
const AT_ZERO: u8 = 0xa0;

/// How loads and stores are aligned by their nature, from the opcode 0x28 on: to so many times doubled bytes.
const ALIGNED: [u32; 23] = [2, 3, 2, 3, 0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 2, 3, 2, 3, 0, 1, 0, 1, 2];

/// The section of a module that holds the functions.
const CODE: u8 = 10;

/// Sorts a module, without the dense bytes that it holds behind its functions.
///
/// # Errors
///
/// It is no module, has no functions, does not hold the dense bytes, or has an instruction that browsers of the page's age do
/// not know.
pub fn sort(module: &[u8], dense: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut sorter = Sorter { module, at: 8, streams: Default::default(), held: None };
    let functions = sorter.module().with_context(|| format!("at byte {} of the program", sorter.at))?;
    let behind = &module[sorter.at..];
    let place =
        behind.windows(dense.len()).position(|bytes| bytes == dense).context("the program lacks what is dense")?;
    sorter.streams[BEHIND].extend(&behind[..place]);
    sorter.streams[LAST].extend(&behind[place + dense.len()..]);
    let mut bytes = Vec::with_capacity(module.len());
    push_number(&mut bytes, functions);
    push_number(&mut bytes, u32::try_from(dense.len())?);
    for stream in &sorter.streams {
        push_number(&mut bytes, u32::try_from(stream.len())?);
    }
    bytes.extend(sorter.streams.concat());
    Ok(bytes)
}

struct Sorter<'a> {
    module: &'a [u8],
    /// How many of its bytes are sorted; the first eight say what it is.
    at: usize,
    streams: [Vec<u8>; STREAMS],
    /// An operand whose stream the next opcode decides.
    held: Option<(usize, Range<usize>)>,
}

impl Sorter<'_> {
    /// Sorts all, and says how many functions there are.
    fn module(&mut self) -> anyhow::Result<u32> {
        loop {
            let section = self.byte()?;
            let size = self.number()? as usize;
            if section == CODE {
                break;
            }
            self.at += size;
        }
        let functions = self.number()?;
        self.streams[BEFORE].extend(&self.module[..self.at]);
        for _ in 0..functions {
            self.function()?;
        }
        Ok(functions)
    }

    fn function(&mut self) -> anyhow::Result<()> {
        let start = self.at;
        let size = self.number()?;
        let mut shortest = Vec::new();
        push_number(&mut shortest, size);
        if self.module[start..self.at] != shortest[..] {
            bail!("the size of a function is written longer than it need be");
        }
        let end = self.at + size as usize;
        // Local variables are declared in groups: how many, and of which type.
        for _ in 0..self.take(LOCALS)? {
            self.take(LOCALS)?;
            self.take(LOCALS)?;
        }
        let mut depth = 1;
        while depth > 0 {
            depth = self.instruction(depth)?;
        }
        if self.at != end {
            bail!("a function ends here, and should end at {end}");
        }
        Ok(())
    }

    /// Sorts an instruction, and says in how many blocks the next one stands.
    fn instruction(&mut self, depth: usize) -> anyhow::Result<usize> {
        let opcode = self.byte()?;
        let start = self.at;
        match opcode {
            // local.get
            0x20 if self.number()? == 0 => self.opcode(FIRST),
            // i32.const
            0x41 => match (self.number()?, self.at - start) {
                (0, _) => self.opcode(ZERO),
                (1, _) => self.opcode(ONE),
                (_, length) => {
                    let (opcode, stream) = if length == 4 { (CONST_ADDRESS, ADDRESS) } else { (opcode, CONSTANT) };
                    self.opcode(opcode);
                    self.sort(stream, start..self.at);
                }
            },
            // loads and stores
            0x28..=0x3e => {
                let alignment = self.number()?;
                if alignment != ALIGNED[usize::from(opcode - 0x28)] {
                    self.opcode(UNALIGNED);
                    self.sort(OTHER, start..self.at);
                }
                if self.module.get(self.at) == Some(&0) {
                    self.at += 1;
                    self.opcode(opcode + AT_ZERO);
                } else {
                    self.opcode(opcode);
                    self.take(if is_store(opcode) { OFFSET + 1 } else { OFFSET })?;
                }
            }
            _ => {
                self.at = start;
                self.opcode(opcode);
                return self.operands(opcode, depth);
            }
        }
        Ok(depth)
    }

    /// Sorts what stands behind an opcode, and says in how many blocks the next instruction stands.
    fn operands(&mut self, opcode: u8, depth: usize) -> anyhow::Result<usize> {
        match opcode {
            // block, loop, if
            0x02..=0x04 => {
                self.take(SECOND)?;
                return Ok(depth + 1);
            }
            // end
            0x0b => return Ok(depth - 1),
            // br, br_if
            0x0c | 0x0d => self.take(LABEL)?,
            // br_table, with one label more than it says
            0x0e => {
                for _ in 0..=self.take(TABLE)? {
                    self.take(TABLE)?;
                }
                0
            }
            // call
            0x10 => self.take(FUNCTION)?,
            // call_indirect
            0x11 => {
                self.take(OTHER)?;
                self.take(OTHER)?
            }
            // local.get
            0x20 => self.take(READ)?,
            // local.set, local.tee
            0x21 | 0x22 => self.take(WRITTEN)?,
            // i64.const
            0x42 => self.take(LONG)?,
            // global.get, global.set, memory.size, memory.grow
            0x23 | 0x24 | 0x3f | 0x40 => self.take(OTHER)?,
            // f32.const, f64.const
            0x43 => self.bytes(4)?,
            0x44 => self.bytes(8)?,
            // What has no operands: control, drop and select, numbers.
            0x00 | 0x01 | 0x05 | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 => 0,
            // The second byte says which: conversions without a trap, memory.copy, memory.fill.
            0xfc => match self.take(SECOND)? {
                0..=7 => 0,
                10 => {
                    self.take(OTHER)?;
                    self.take(OTHER)?
                }
                11 => self.take(OTHER)?,
                second => bail!("the instruction 0xfc {second} is not known"),
            },
            _ => bail!("the instruction {opcode:#x} is not known"),
        };
        Ok(depth)
    }

    /// Puts an opcode into its stream, and before that what waits for it.
    fn opcode(&mut self, opcode: u8) {
        if let Some((stream, bytes)) = self.held.take() {
            let stream = match (stream, opcode) {
                (READ, _) if is_store(opcode) => READ + 2,
                (READ, _) if is_load(opcode) => READ + 1,
                (CONSTANT, 0x6a | 0x6b) => CONSTANT + usize::from(opcode - 0x69),
                _ => stream,
            };
            self.streams[stream].extend(&self.module[bytes]);
        }
        self.streams[OPCODE].push(opcode);
    }

    /// Puts bytes into a stream, or holds them until it is known into which one.
    fn sort(&mut self, stream: usize, bytes: Range<usize>) {
        if matches!(stream, READ | CONSTANT) {
            self.held = Some((stream, bytes));
        } else {
            self.streams[stream].extend(&self.module[bytes]);
        }
    }

    /// Puts a number into a stream, as it is written (LEB128), and says how much it is.
    fn take(&mut self, stream: usize) -> anyhow::Result<u32> {
        let start = self.at;
        let number = self.number()?;
        self.sort(stream, start..self.at);
        Ok(number)
    }

    fn bytes(&mut self, count: usize) -> anyhow::Result<u32> {
        for _ in 0..count {
            let byte = self.byte()?;
            self.streams[OTHER].push(byte);
        }
        Ok(0)
    }

    /// A number, of which no more than the low 32 bits are told.
    fn number(&mut self) -> anyhow::Result<u32> {
        let mut number = 0;
        for shift in (0..).step_by(7) {
            let byte = self.byte()?;
            number |= u32::from(byte & 127).checked_shl(shift).unwrap_or(0);
            if byte < 128 {
                break;
            }
        }
        Ok(number)
    }

    fn byte(&mut self) -> anyhow::Result<u8> {
        let byte = *self.module.get(self.at).context("the program ends too early")?;
        self.at += 1;
        Ok(byte)
    }
}

/// Whether an opcode of the streams is one that loads, at whichever offset.
fn is_load(opcode: u8) -> bool {
    matches!(at_its_place(opcode), 0x28..=0x35)
}

/// Whether it is one that stores.
fn is_store(opcode: u8) -> bool {
    matches!(at_its_place(opcode), 0x36..=0x3e)
}

/// The opcode of Wasm for one of the streams that stands for the offset 0.
const fn at_its_place(opcode: u8) -> u8 {
    opcode.saturating_sub(if opcode > AT_ZERO { AT_ZERO } else { 0 })
}

/// Writes a number as short as can be.
fn push_number(bytes: &mut Vec<u8>, mut number: u32) {
    loop {
        let [low, ..] = (number & 127).to_le_bytes();
        number >>= 7;
        if number == 0 {
            return bytes.push(low);
        }
        bytes.push(low | 128);
    }
}

#[cfg(test)]
mod tests;
