//! JSON Schemas of the wire types that read and write themselves by hand.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::book::Code;
use super::cell::Cell;
use super::exact::{Day, Integer, Number};
use super::log::Time;
use super::operand::{Operand, Shaped, Word};

macro_rules! schema {
    ($type:ty, $name:literal, |$generator:ident| $schema:expr) => {
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema($generator: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    };
}

schema!(Integer, "Integer", |_generator| json_schema!({
    "description": "An exact 64-bit integer: a number up to ±(2^53 − 1), a text of digits beyond.",
    "anyOf": [
        { "type": "integer", "minimum": -9_007_199_254_740_991_i64, "maximum": 9_007_199_254_740_991_i64 },
        { "type": "string", "pattern": "^-?[1-9][0-9]{15,18}$" },
    ],
}));

schema!(Number, "Number", |_generator| json_schema!({
    "description": "A number with up to four decimals.",
    "type": "string",
    "pattern": "^-?[0-9]+([.][0-9]{1,4}0*)?$",
}));

schema!(Day, "Day", |_generator| json_schema!({
    "description": "A calendar day.",
    "type": "string",
    "format": "date",
    "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
}));

schema!(Time, "Time", |_generator| json_schema!({
    "description": "A moment in UTC, to the millisecond.",
    "type": "string",
    "format": "date-time",
    "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]{3}Z$",
}));

schema!(Code, "Currency", |_generator| json_schema!({
    "description": "A currency by ISO 4217.",
    "type": "string",
    "pattern": "^[A-Z]{3}$",
}));

schema!(Cell, "Cell", |_generator| json_schema!({
    "description": "A value of an own field: text, number, date, one of and ref are texts, money is \
        an integer of minor units, yes/no a boolean, many of a list.",
    "anyOf": [
        { "type": "string" },
        { "type": "integer" },
        { "type": "boolean" },
        { "type": "array", "items": { "type": "string" } },
    ],
}));

schema!(Word, "Word", |_generator| json_schema!({
    "description": "A value as plain text: client, 1500000.5, 2026-11-22. Integers are taken too.",
    "type": ["string", "integer"],
}));

schema!(Operand, "Operand", |generator| {
    let word = generator.subschema_for::<Word>();
    let shaped = generator.subschema_for::<Shaped>();
    json_schema!({
        "description": "What a test compares with.",
        "anyOf": [word, { "type": "array", "items": word }, shaped],
    })
});
