//! Values as they are kept and travel: what JSON can say. The browser reads and writes it.

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`, `true`, `false`, or whatever says nothing here.
    Nothing,
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// Values in their order.
    List(Vec<Json>),
    /// Values by their names.
    Record(Vec<(String, Json)>),
}

/// The largest whole number that every smaller one stands beside: those above are not all there.
const LARGEST: f64 = 9_007_199_254_740_991.0;

impl Json {
    /// A record of these values.
    pub fn record(values: impl IntoIterator<Item = (&'static str, Self)>) -> Self {
        Self::Record(values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }

    /// The value of this name in a record.
    pub fn get(&self, name: &str) -> &Self {
        let Self::Record(values) = self else { return &Self::Nothing };
        values.iter().find(|(of, _)| of == name).map_or(&Self::Nothing, |(_, value)| value)
    }

    /// The text that it is.
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The whole number that it is, from 0 on.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is whole and within its limits")]
    pub fn number(&self) -> Option<u64> {
        let Self::Number(number) = self else { return None };
        (0.0..=LARGEST).contains(number).then_some(*number as u64).filter(|_| number.fract() == 0.0)
    }

    /// The values of the list that it is.
    pub fn list(&self) -> Option<&[Self]> {
        if let Self::List(list) = self { Some(list) } else { None }
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<u64> for Json {
    #[expect(clippy::cast_precision_loss, reason = "times and sizes are far below the largest number")]
    fn from(number: u64) -> Self {
        Self::Number(number as f64)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// What these characters say, as a browser reads it.
    pub fn parsed(json: &str) -> Json {
        of(&serde_json::from_str(json).expect("it is JSON"))
    }

    fn of(value: &serde_json::Value) -> Json {
        use serde_json::Value;
        match value {
            Value::Null | Value::Bool(_) => Json::Nothing,
            Value::Number(number) => Json::Number(number.as_f64().expect("a number of usual size")),
            Value::String(text) => Json::Text(text.clone()),
            Value::Array(list) => Json::List(list.iter().map(of).collect()),
            Value::Object(values) => {
                Json::Record(values.iter().map(|(name, value)| (name.clone(), of(value))).collect())
            }
        }
    }

    #[test]
    fn only_what_is_whole_is_a_number() {
        let number = |json: &str| parsed(json).number();
        assert_eq!(number("1700000000000"), Some(1_700_000_000_000));
        assert_eq!(number("9007199254740991"), Some(9_007_199_254_740_991));
        for json in ["-1", "0.5", "1e300", "9007199254740993", "\"1\"", "null", "[]", "{}"] {
            assert_eq!(number(json), None, "{json}");
        }
    }

    #[test]
    fn what_is_not_there_is_nothing() {
        let record = parsed(r#"{"a": {"b": [1, "x"]}}"#);
        assert_eq!(record.get("a").get("b").list().map(<[Json]>::len), Some(2));
        assert_eq!((record.get("b"), record.get("a").get("b").get("c")), (&Json::Nothing, &Json::Nothing));
        assert_eq!(Json::record([("a", "x".into())]).get("a").text(), Some("x"));
    }
}
