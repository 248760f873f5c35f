//! How the words of a QR code are laid out.

/// The modules of a code.
#[derive(Clone, Debug)]
pub struct Grid {
    /// How many there are from side to side.
    pub size: usize,
    /// Row by row, whether each is dark.
    pub dark: Vec<bool>,
    /// Whether each looks as it does whatever is written.
    fixed: Vec<bool>,
}

/// The bits by which readers know the lowest level of error correction.
const LEVEL: usize = 1;

/// The middles of the squares by which a reader aligns the grid, in both directions.
pub fn aligned(version: usize) -> Vec<usize> {
    if version == 1 {
        return Vec::new();
    }
    let count = version / 7 + 2;
    let step = (version * 8 + count * 3 + 5) / (count * 4 - 4) * 2;
    let mut places = vec![6];
    for at in (0..count - 1).rev() {
        places.push(4 * version + 10 - at * step);
    }
    places
}

impl Grid {
    /// These words, in a version, under one of the eight masks.
    pub fn of(version: usize, words: &[u8], mask: u8) -> Self {
        let size = 17 + 4 * version;
        let mut grid = Self { size, dark: vec![false; size * size], fixed: vec![false; size * size] };
        grid.draw_patterns(version);
        grid.draw_numbers(version, mask.into());
        grid.draw_words(words, mask);
        grid
    }

    /// How many squares of four modules have one colour.
    pub fn areas(&self) -> usize {
        let rows = self.dark.chunks_exact(self.size);
        let pairs = rows.clone().zip(rows.skip(1));
        let areas = |(row, below): (&[bool], &[bool])| {
            let is_area = |(one, two): (&[bool], &[bool])| one == two && one[0] == one[1];
            row.windows(2).zip(below.windows(2)).filter(|squares| is_area(*squares)).count()
        };
        pairs.map(areas).sum()
    }

    fn fix(&mut self, x: usize, y: usize, dark: bool) {
        self.dark[y * self.size + x] = dark;
        self.fixed[y * self.size + x] = true;
    }

    /// Draws rings around a module, bright at the distances in `bright`, as far as they are inside.
    fn draw_rings(&mut self, (x, y): (usize, usize), reach: usize, bright: &[usize]) {
        for at_y in y.saturating_sub(reach)..=(y + reach).min(self.size - 1) {
            for at_x in x.saturating_sub(reach)..=(x + reach).min(self.size - 1) {
                self.fix(at_x, at_y, !bright.contains(&at_x.abs_diff(x).max(at_y.abs_diff(y))));
            }
        }
    }

    fn draw_patterns(&mut self, version: usize) {
        for at in 0..self.size {
            self.fix(6, at, at % 2 == 0);
            self.fix(at, 6, at % 2 == 0);
        }
        let (near, far) = (3, self.size - 4);
        for corner in [(near, near), (far, near), (near, far)] {
            self.draw_rings(corner, 4, &[2, 4]);
        }
        let aligned = aligned(version);
        let (first, last) = (6, self.size - 7);
        for &x in &aligned {
            for &y in &aligned {
                if ![(first, first), (last, first), (first, last)].contains(&(x, y)) {
                    self.draw_rings((x, y), 2, &[1]);
                }
            }
        }
    }

    /// Draws the numbers of the mask and of the version, each twice.
    fn draw_numbers(&mut self, version: usize, mask: usize) {
        let last = self.size - 1;
        let bits = checked(LEVEL << 3 | mask, 10, 0x537) ^ 0x5412;
        for at in 0..15 {
            let dark = bits >> at & 1 == 1;
            // The row and the column of timing are passed over.
            let step = |at: usize| at + usize::from(at > 5);
            let (x, y) = if at < 8 { (8, step(at)) } else { (step(14 - at), 8) };
            self.fix(x, y, dark);
            let (x, y) = if at < 8 { (last - at, 8) } else { (8, last + at - 14) };
            self.fix(x, y, dark);
        }
        self.fix(8, last - 7, true);
        if version > 6 {
            let bits = checked(version, 12, 0x1f25);
            for at in 0..18 {
                let (far, near) = (last - 10 + at % 3, at / 3);
                self.fix(far, near, bits >> at & 1 == 1);
                self.fix(near, far, bits >> at & 1 == 1);
            }
        }
    }

    /// Lays out the words in columns of two modules, upwards and downwards in turn, from the right to the left.
    fn draw_words(&mut self, words: &[u8], mask: u8) {
        let mut next = 0;
        let mut right = self.size - 1;
        let mut upwards = true;
        loop {
            for step in 0..self.size {
                let y = if upwards { self.size - 1 - step } else { step };
                for x in [right, right - 1] {
                    let at = y * self.size + x;
                    if !self.fixed[at] {
                        let word = words.get(next / 8).copied().unwrap_or(0);
                        self.dark[at] = (word >> (7 - next % 8) & 1 == 1) != is_inverted(x, y, mask);
                        next += 1;
                    }
                }
            }
            if right == 1 {
                return;
            }
            // The column of timing is passed over.
            right -= if right == 8 { 3 } else { 2 };
            upwards = !upwards;
        }
    }
}

/// A number with so many bits behind it that tell whether it is read rightly.
fn checked(number: usize, count: usize, divisor: usize) -> usize {
    let rest = (0..count).fold(number, |rest, _| (rest << 1) ^ ((rest >> (count - 1)) * divisor));
    number << count | rest
}

/// Whether a mask turns a module's colour into the other one.
fn is_inverted(x: usize, y: usize, mask: u8) -> bool {
    let odd = match mask {
        0 => (x + y) % 2,
        1 => y % 2,
        2 => x % 3,
        3 => (x + y) % 3,
        4 => (x / 3 + y / 2) % 2,
        5 => x * y % 2 + x * y % 3,
        6 => (x * y % 2 + x * y % 3) % 2,
        _ => ((x + y) % 2 + x * y % 3) % 2,
    };
    odd == 0
}
