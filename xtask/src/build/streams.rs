//! The parts of Wasm instructions, sorted: opcodes beside opcodes, local variables beside local variables.
//!
//! Instructions repeat, but seldom with the same operands. Where like stands beside like, the compressor finds more that
//! repeats: the program gets a tenth smaller. The idea is Fabian Giesen's (“x86 code compression in kkrunchy”, 2011); the
//! shape of the instructions is that of the WebAssembly Core Specification 2.0, 5.4. What is most frequent has an opcode of
//! its own, one that Wasm does not use.
//!
//! What comes out is the number of functions, the length of every stream, and the streams. The sizes of functions are left
//! out, since whoever puts them together sees them; that is `weave.js`. It knows the same instructions as this module, and
//! the build fails for any other.

use anyhow::{Context, bail};

/// The streams, in the order in which they are laid end to end. `weave.js` has the same one.
const STREAMS: usize = 11;
/// What stands before the first function.
const BEFORE: usize = 0;
/// Opcodes, and the types of blocks.
const OPCODE: usize = 1;
/// Labels of branches.
const LABEL: usize = 2;
/// Local variables that are read.
const READ: usize = 3;
/// Those that are written.
const WRITTEN: usize = 4;
/// Constants of 32 bits.
const CONSTANT: usize = 5;
/// Those that take four bytes, which are addresses, mostly.
const ADDRESS: usize = 6;
/// Offsets in memory.
const OFFSET: usize = 7;
/// Functions that are called.
const FUNCTION: usize = 8;
/// What is rare.
const OTHER: usize = 9;
/// What stands behind the last function.
const BEHIND: usize = 10;

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

/// Sorts a module.
///
/// # Errors
///
/// It is no module, has no functions, or has an instruction that browsers of the page's age do not know.
pub fn sort(module: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut sorter = Sorter { module, at: 8, streams: Default::default() };
    let functions = sorter.module().with_context(|| format!("at byte {} of the program", sorter.at))?;
    let mut bytes = Vec::with_capacity(module.len());
    push_number(&mut bytes, functions);
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
        self.streams[BEHIND].extend(&self.module[self.at..]);
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
        for _ in 0..self.take(OTHER)? {
            self.take(OTHER)?;
            self.take(OTHER)?;
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
            0x20 if self.number()? == 0 => self.streams[OPCODE].push(FIRST),
            // i32.const
            0x41 => match (self.number()?, self.at - start) {
                (0, _) => self.streams[OPCODE].push(ZERO),
                (1, _) => self.streams[OPCODE].push(ONE),
                (_, length) => {
                    let (opcode, stream) = if length == 4 { (CONST_ADDRESS, ADDRESS) } else { (opcode, CONSTANT) };
                    self.streams[OPCODE].push(opcode);
                    self.streams[stream].extend(&self.module[start..self.at]);
                }
            },
            // loads and stores
            0x28..=0x3e => {
                let alignment = self.number()?;
                if alignment != ALIGNED[usize::from(opcode - 0x28)] {
                    self.streams[OPCODE].push(UNALIGNED);
                    self.streams[OTHER].extend(&self.module[start..self.at]);
                }
                if self.module.get(self.at) == Some(&0) {
                    self.at += 1;
                    self.streams[OPCODE].push(opcode + AT_ZERO);
                } else {
                    self.streams[OPCODE].push(opcode);
                    self.take(OFFSET)?;
                }
            }
            _ => {
                self.at = start;
                self.streams[OPCODE].push(opcode);
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
                self.take(OPCODE)?;
                return Ok(depth + 1);
            }
            // end
            0x0b => return Ok(depth - 1),
            // br, br_if
            0x0c | 0x0d => self.take(LABEL)?,
            // br_table, with one label more than it says
            0x0e => {
                for _ in 0..=self.take(OTHER)? {
                    self.take(OTHER)?;
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
            // global.get, global.set, memory.size, memory.grow, i64.const
            0x23 | 0x24 | 0x3f | 0x40 | 0x42 => self.take(OTHER)?,
            // f32.const, f64.const
            0x43 => self.bytes(4)?,
            0x44 => self.bytes(8)?,
            // What has no operands: control, drop and select, numbers.
            0x00 | 0x01 | 0x05 | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 => 0,
            // The second byte says which: conversions without a trap, memory.copy, memory.fill.
            0xfc => match self.take(OPCODE)? {
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

    /// Puts a number into a stream, as it is written (LEB128), and says how much it is.
    fn take(&mut self, stream: usize) -> anyhow::Result<u32> {
        let start = self.at;
        let number = self.number()?;
        self.streams[stream].extend(&self.module[start..self.at]);
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
mod tests {
    use super::*;

    /// What stands before the section with the functions: the first eight bytes say that it is a module.
    const START: &[u8] = &[0, b'a', b's', b'm', 1, 0, 0, 0, 3, 2, 9, 9];

    /// A module of these functions, each with its declarations of local variables.
    fn module(functions: &[&[u8]]) -> Vec<u8> {
        let mut code = Vec::new();
        push_length(&mut code, functions.len());
        for function in functions {
            push_length(&mut code, function.len());
            code.extend_from_slice(function);
        }
        let mut module = [START, &[CODE]].concat();
        push_length(&mut module, code.len());
        [&module[..], &code, &[11, 1, 7]].concat()
    }

    fn push_length(bytes: &mut Vec<u8>, length: usize) {
        push_number(bytes, u32::try_from(length).expect("it is short"));
    }

    #[test]
    fn like_stands_beside_like() {
        // block, local.get 0, local.get 1, br_if 0, end, i32.const -128, i32.const 0, i32.const 1048576, drop, end
        let first = [
            0, 0x02, 0x40, 0x20, 0, 0x20, 1, 0x0d, 0, 0x0b, 0x41, 0x80, 0x7f, 0x41, 0, 0x41, 0x80, 0x80, 0xc0, 0, 0x1a,
            0x0b,
        ];
        // Two local variables; i32.load align=2 offset=8, i32.load offset=0, i32.store align=0 offset=0, local.set 1, call 1
        let second = [1, 2, 0x7f, 0x28, 2, 8, 0x28, 2, 0, 0x36, 0, 0, 0x21, 1, 0x10, 1, 0x0b];
        let sorted = sort(&module(&[&first, &second])).expect("the module is right");
        let opcodes = [
            [0x02, 0x40, FIRST, 0x20, 0x0d, 0x0b, 0x41, ZERO, CONST_ADDRESS, 0x1a, 0x0b].as_slice(),
            &[0x28, 0x28 + AT_ZERO, UNALIGNED, 0x36 + AT_ZERO, 0x21, 0x10, 0x0b],
        ];
        let streams: [&[u8]; STREAMS] = [
            &[START, &[CODE, 42, 2]].concat(),
            &opcodes.concat(),
            &[0],
            &[1],
            &[1],
            &[0x80, 0x7f],
            &[0x80, 0x80, 0xc0, 0],
            &[8],
            &[1],
            &[0, 1, 2, 0x7f, 0],
            &[11, 1, 7],
        ];
        let mut expected = vec![2];
        for stream in streams {
            push_length(&mut expected, stream.len());
        }
        assert_eq!(sorted, [expected, streams.concat()].concat());
    }

    #[test]
    fn what_is_not_known_is_refused() {
        assert!(sort(&module(&[&[0, 0x0b]])).is_ok());
        for function in
            [&[0, 0xfd, 0, 0x0b][..], &[0, 0xfc, 12, 0x0b], &[0, 0xd0, 0x70, 0x0b], &[0, 0x41], &[0, 0x0b, 0x0b]]
        {
            assert!(sort(&module(&[function])).is_err(), "{function:x?}");
        }
    }
}
