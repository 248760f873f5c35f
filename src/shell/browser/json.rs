//! Values of the browser, as they are kept in its database and read from files.

use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::shell::library::json::Json;

/// What is nested deeper than this says nothing: nothing of ours is, and a stranger's file is not to use up the stack.
const DEEPEST: u8 = 6;

/// A value in JSON.
pub fn written(value: &Json) -> String {
    JSON::stringify(&to_js(value)).ok().and_then(|text| text.as_string()).unwrap_or_default()
}

/// What JSON says; where it is none, that is nothing.
pub fn parsed(text: &str) -> Json {
    JSON::parse(text.trim_start_matches('\u{feff}')).map_or(Json::Nothing, |value| of_js(&value))
}

/// A value as the browser has it.
pub fn to_js(value: &Json) -> JsValue {
    match value {
        Json::Nothing => JsValue::NULL,
        Json::Number(number) => (*number).into(),
        Json::Text(text) => text.into(),
        Json::List(list) => list.iter().map(to_js).collect::<Array>().into(),
        Json::Record(values) => {
            let record = Object::new();
            for (name, value) in values {
                let _ = Reflect::set(&record, &name.into(), &to_js(value));
            }
            record.into()
        }
    }
}

/// A value of the browser.
pub fn of_js(value: &JsValue) -> Json {
    within(value, DEEPEST)
}

fn within(value: &JsValue, deepest: u8) -> Json {
    if let Some(number) = value.as_f64() {
        return Json::Number(number);
    }
    if let Some(text) = value.as_string() {
        return Json::Text(text);
    }
    let Some(deepest) = deepest.checked_sub(1) else { return Json::Nothing };
    if let Some(list) = value.dyn_ref::<Array>() {
        return Json::List(list.iter().map(|value| within(&value, deepest)).collect());
    }
    let Some(record) = value.dyn_ref::<Object>() else { return Json::Nothing };
    let name = |name: JsValue| Some((name.as_string()?, within(&Reflect::get(record, &name).ok()?, deepest)));
    Json::Record(Object::keys(record).iter().filter_map(name).collect())
}
