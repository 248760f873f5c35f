use super::*;

/// What stands before the section with the functions: the first eight bytes say that it is a module.
const START: &[u8] = &[0, b'a', b's', b'm', 1, 0, 0, 0, 3, 2, 9, 9];

/// What stands behind them and is dense.
const DENSE: &[u8] = &[7, 7];

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
    [&module[..], &code, &[11, 4, 1], DENSE, &[2]].concat()
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
    // local.get 2, i32.load align=2 offset=4, i32.const 16, i32.add, i32.const 32, i32.sub, local.get 3, local.get 4,
    // i32.store align=2 offset=0, local.get 5, i32.store align=2 offset=12, i64.const 7, br_table 0 1, end
    let third = [
        0, 0x20, 2, 0x28, 2, 4, 0x41, 16, 0x6a, 0x41, 32, 0x6b, 0x20, 3, 0x20, 4, 0x36, 2, 0, 0x20, 5, 0x36, 2, 12,
        0x42, 7, 0x0e, 1, 0, 1, 0x0b,
    ];
    let sorted = sort(&module(&[&first, &second, &third]), DENSE).expect("the module is right");
    let opcodes = [
        [0x02, FIRST, 0x20, 0x0d, 0x0b, 0x41, ZERO, CONST_ADDRESS, 0x1a, 0x0b].as_slice(),
        &[0x28, 0x28 + AT_ZERO, UNALIGNED, 0x36 + AT_ZERO, 0x21, 0x10, 0x0b],
        &[0x20, 0x28, 0x41, 0x6a, 0x41, 0x6b, 0x20, 0x20, 0x36 + AT_ZERO, 0x20, 0x36, 0x42, 0x0e, 0x0b],
    ];
    let streams: [&[u8]; STREAMS] = [
        &[START, &[CODE, 74, 3]].concat(),
        &opcodes.concat(),
        &[0x40],
        &[0],
        &[1, 3],
        &[2],
        &[4, 5],
        &[1],
        &[0x80, 0x7f],
        &[16],
        &[32],
        &[0x80, 0x80, 0xc0, 0],
        &[8, 4],
        &[12],
        &[1],
        &[0, 1, 2, 0x7f, 0],
        &[7],
        &[1, 0, 1],
        &[0],
        &[11, 4, 1],
        &[2],
    ];
    let mut expected = vec![3, 2];
    for stream in streams {
        push_length(&mut expected, stream.len());
    }
    assert_eq!(sorted, [expected, streams.concat()].concat());
}

#[test]
fn what_is_not_known_is_refused() {
    assert!(sort(&module(&[&[0, 0x0b]]), DENSE).is_ok());
    assert!(sort(&module(&[&[0, 0x0b]]), &[7, 8]).is_err(), "it does not hold that");
    for function in
        [&[0, 0xfd, 0, 0x0b][..], &[0, 0xfc, 12, 0x0b], &[0, 0xd0, 0x70, 0x0b], &[0, 0x41], &[0, 0x0b, 0x0b]]
    {
        assert!(sort(&module(&[function]), DENSE).is_err(), "{function:x?}");
    }
}
