//! Logarithms and odds in whole numbers.
//!
//! What is known of the next bit is its *stretch*: the logarithm to the base 2 of its odds, log2(p / (1 − p)), in units of
//! 1/256. In this domain independent evidence adds up, which is why a mixer can weigh it (Mahoney, “Adaptive Weighing of
//! Context Models for Lossless Data Compression”, 2005). [`squash`] leads back to a probability.
//!
//! Nothing here is a floating-point number: a link made by one engine is opened by another, bit for bit.

/// The farthest a stretch counts: odds of 32768 to 1.
const FARTHEST: i32 = 15 * 256;

/// 256 · log2(1 + i / 256), rounded; found bit by bit, by squaring.
const LOGARITHMS: [i32; 256] = {
    let mut table = [0; 256];
    let mut i = 0;
    while i < 256 {
        // Between 1 and 2, with 30 bits behind the point.
        let mut x = (256 + i as u64) << 22;
        let mut log = 0;
        let mut bit = 0;
        while bit < 9 {
            x = (x * x) >> 30;
            log *= 2;
            if x >= 2 << 30 {
                x /= 2;
                log += 1;
            }
            bit += 1;
        }
        table[i] = (log + 1) / 2;
        i += 1;
    }
    table
};

/// A number with 32 bits behind the point, from 0 to 1, with 16.
const fn rounded(power: u64) -> u32 {
    #[expect(clippy::cast_possible_truncation, reason = "it is 65536 at most")]
    {
        ((power + (1 << 15)) >> 16) as u32
    }
}

/// 65536 · 2^(−i / 256), rounded.
const POWERS: [u32; 256] = {
    /// 2^(−1 / 256), with 32 bits behind the point.
    const STEP: u64 = 4_283_353_945;
    let mut table = [0; 256];
    let mut power: u64 = 1 << 32;
    let mut i = 0;
    while i < 256 {
        table[i] = rounded(power);
        power = (power * STEP + (1 << 31)) >> 32;
        i += 1;
    }
    table
};

/// The logarithm of `n` to the base 2, in units of 1/256; `n` is not 0.
pub const fn log2(n: u32) -> i32 {
    let whole = n.ilog2();
    let fraction = if whole < 8 { n << (8 - whole) } else { n >> (whole - 8) } & 255;
    whole.cast_signed() * 256 + LOGARITHMS[fraction as usize]
}

/// The stretch of a probability in units of 1/65536, which is neither 0 nor 65536.
pub const fn stretch(p: u32) -> i32 {
    log2(p) - log2((1 << 16) - p)
}

/// The probability with this stretch, in units of 1/65536: 1 at least, 65535 at most.
pub fn squash(stretch: i32) -> u32 {
    let far = stretch.clamp(-FARTHEST, FARTHEST).unsigned_abs();
    let odds_against = POWERS[(far & 255) as usize] >> (far >> 8);
    // 65536 / (1 + odds), by a division of 32 bits.
    let p = ((1 << 31) / ((1 << 15) + odds_against / 2)).min((1 << 16) - 1);
    if stretch < 0 { (1 << 16) - p } else { p }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The exact value of a stretch.
    fn exact(stretch: i32) -> f64 {
        65536.0 / (1.0 + (-f64::from(stretch) / 256.0).exp2())
    }

    #[test]
    fn logarithms_are_right_but_for_two_units() {
        for n in (1..70_000).chain([1 << 20, (1 << 24) + 12_345, u32::MAX]) {
            let off = f64::from(log2(n)) - f64::from(n).log2() * 256.0;
            assert!(off.abs() < 2.0, "{n}: {off}");
        }
    }

    #[test]
    fn squash_is_the_logistic_function() {
        for stretch in -FARTHEST..=FARTHEST {
            let off = f64::from(squash(stretch)) - exact(stretch);
            assert!(off.abs() < 2.0, "{stretch}: {off}");
        }
        assert_eq!((squash(0), squash(i32::MIN), squash(i32::MAX)), (32_768, 2, 65_534));
    }

    #[test]
    fn squash_leads_back() {
        for p in 64..65_472 {
            let back = squash(stretch(p));
            assert!(back.abs_diff(p) <= 1 + p.min(65_536 - p) / 64, "{p}: {back}");
        }
    }
}
