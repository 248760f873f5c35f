//! Phrases with something put in.

/// A phrase with each `{}` replaced by the next of `values`.
pub fn fill(phrase: &str, values: &[&str]) -> String {
    let mut values = values.iter();
    let mut filled = String::new();
    for (index, part) in phrase.split("{}").enumerate() {
        if index > 0 {
            filled.push_str(values.next().copied().unwrap_or_default());
        }
        filled.push_str(part);
    }
    filled
}

/// A phrase with each `{}` replaced by the next of `numbers`, in groups of three digits. What stands before a `|` in it is said
/// where the first of them is 1, and what stands behind it else.
pub fn count(phrase: &str, numbers: &[usize]) -> String {
    let phrase = phrase.split_once('|').map_or(phrase, |(one, more)| if numbers[0] == 1 { one } else { more });
    let numbers: Vec<String> = numbers.iter().map(|number| grouped(*number)).collect();
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    fill(phrase, &numbers)
}

fn grouped(number: usize) -> String {
    let mut digits = number.to_string();
    let mut place = digits.len();
    while place > 3 {
        place -= 3;
        digits.insert(place, ',');
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_in_their_places() {
        assert_eq!(count("a {} b {}", &[7_007, 12]), "a 7,007 b 12");
        assert_eq!(count("{}", &[1_234_567]), "1,234,567");
        let phrase = "{} is|{} are";
        assert_eq!([0, 1, 2].map(|number| count(phrase, &[number])), ["0 are", "1 is", "2 are"]);
        assert_eq!(fill("{}：{}", &["x", "y"]), "x：y");
        assert_eq!(fill("plain", &["x"]), "plain");
    }
}
