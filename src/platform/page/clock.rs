//! The clock, in the time zone of this computer.

use book::Date;
use js_sys::Date as JsDate;

/// Milliseconds since 1970.
pub(crate) fn now() -> i64 {
    // Whole milliseconds, far below the limit of exact whole numbers.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the clock counts whole milliseconds"
    )]
    let now = JsDate::now() as i64;
    now
}

/// Today here, in days as in [`book::Date`].
pub(crate) fn today() -> i32 {
    let now = JsDate::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or(1970);
    Date::from_ymd(year, now.get_month() + 1, now.get_date()).map_or(0, |day| day.0)
}

/// Hour and minute here of a moment.
pub(crate) fn hour_minute(milliseconds: i64) -> (u32, u32) {
    #[expect(
        clippy::cast_precision_loss,
        reason = "milliseconds since 1970 fit into 53 bits"
    )]
    let date = JsDate::new(&wasm_bindgen::JsValue::from_f64(milliseconds as f64));
    (date.get_hours(), date.get_minutes())
}
