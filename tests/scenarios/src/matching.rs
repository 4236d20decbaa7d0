//! Whether what is seen is what was to be seen.
//!
//! Objects match when everything that is named is there and matches; lists match place by place and have the same
//! length; all else matches when it is equal. What is not named may be anything.

use serde::Serialize;
use serde_json::Value;

use crate::Why;

/// Checks `seen` against `expected`.
pub(crate) fn must_match(expected: &impl Serialize, seen: &impl Serialize) -> Result<(), Why> {
    let (expected, seen) = (value(expected), value(seen));
    if matches(&expected, &seen) {
        Ok(())
    } else {
        Err(Why::NotSeen { expected: named(expected).to_string(), seen: named(seen).to_string() })
    }
}

fn matches(expected: &Value, seen: &Value) -> bool {
    match (expected, seen) {
        (Value::Null, _) => true,
        (Value::Object(expected), Value::Object(seen)) => {
            expected.iter().all(|(name, expected)| matches(expected, seen.get(name).unwrap_or(&Value::Null)))
        }
        (Value::Array(expected), Value::Array(seen)) => {
            expected.len() == seen.len()
                && expected.iter().zip(seen).all(|(expected, seen)| matches(expected, seen))
        }
        (expected, seen) => expected == seen,
    }
}

fn value(of: &impl Serialize) -> Value {
    serde_json::to_value(of).expect("the words of a scenario are JSON")
}

/// Without what is not named, for the eye.
fn named(value: Value) -> Value {
    match value {
        Value::Object(fields) => fields
            .into_iter()
            .filter(|(_, field)| !field.is_null())
            .map(|(name, field)| (name, named(field)))
            .collect(),
        Value::Array(items) => items.into_iter().map(named).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_named_must_be_there_and_the_rest_may_be_anything() {
        let seen = json!({"a": 1, "b": [{"c": 2, "d": 3}, {"c": 4}], "e": null});
        let table = [
            (json!({}), true),
            (json!({"a": 1}), true),
            (json!({"a": 2}), false),
            (json!({"b": [{"d": 3}, {}]}), true),
            (json!({"b": [{"d": 3}]}), false),
            (json!({"b": [{}, {"d": 3}]}), false),
            (json!({"b": []}), false),
            (json!({"e": 5}), false),
            (json!({"f": 5}), false),
            (json!({"f": null}), true),
        ];
        for (expected, passes) in table {
            assert_eq!(must_match(&expected, &seen).is_ok(), passes, "{expected}");
        }
    }
}
