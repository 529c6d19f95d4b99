//! Keys to commands. By physical place, so that they work in the Russian layout as they do in
//! the English one. Pure: the shell hands presses in and performs what comes out.

use super::{ALL, Command};
use crate::state::State;

/// A key or keys that do a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Chord {
    /// Ctrl (⌘ on a Mac) and a key.
    Control(&'static str),
    ControlShift(&'static str),
    /// One key by itself, while no field has the focus.
    Single(&'static str),
    /// One key with Shift, while no field has the focus.
    Shifted(&'static str),
    /// Two keys one after the other, while no field has the focus.
    Then(&'static str, &'static str),
    /// The key that leaves, while no field has the focus.
    Escape,
}

/// A key press.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Press {
    /// The physical key: `KeyK`.
    pub(crate) code: String,
    pub(crate) control: bool,
    pub(crate) shift: bool,
    pub(crate) alt: bool,
    /// Whether the focus is where letters are typed.
    pub(crate) typing: bool,
}

/// What a press means.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Heard {
    Nothing,
    /// The first of two keys.
    Lead(String),
    Do(&'static Command),
}

impl Chord {
    /// As it is shown: the parts, each on a key of its own.
    pub(crate) fn shown(self) -> String {
        match self {
            Self::Control(code) => format!("Ctrl {}", cap(code)),
            Self::ControlShift(code) => format!("Ctrl Shift {}", cap(code)),
            Self::Single(code) => cap(code).to_owned(),
            Self::Shifted("Slash") => "?".to_owned(),
            Self::Shifted(code) => format!("Shift {}", cap(code)),
            Self::Then(first, second) => format!("{} {}", cap(first), cap(second)),
            Self::Escape => "Esc".to_owned(),
        }
    }

    /// As `aria-keyshortcuts` wants it; sequences have no such form.
    pub(crate) fn aria(self) -> Option<String> {
        match self {
            Self::Control(code) => Some(format!("Control+{}", cap(code))),
            Self::ControlShift(code) => Some(format!("Control+Shift+{}", cap(code))),
            Self::Single(code) => Some(cap(code).to_owned()),
            Self::Shifted(code) => Some(format!("Shift+{}", cap(code))),
            Self::Then(..) => None,
            Self::Escape => Some("Escape".to_owned()),
        }
    }

    fn is(self, press: &Press, lead: Option<&str>) -> bool {
        let free = !press.typing && !press.control && !press.alt;
        match self {
            Self::Control(code) => {
                press.control && !press.shift && !press.alt && press.code == code
            }
            Self::ControlShift(code) => {
                press.control && press.shift && !press.alt && press.code == code
            }
            Self::Single(code) => free && !press.shift && lead.is_none() && press.code == code,
            Self::Shifted(code) => free && press.shift && press.code == code,
            Self::Then(first, second) => {
                free && !press.shift && lead == Some(first) && press.code == second
            }
            Self::Escape => free && !press.shift && press.code == "Escape",
        }
    }

    const fn is_letter(self) -> bool {
        matches!(self, Self::Single(_) | Self::Shifted(_) | Self::Then(..))
    }
}

/// What a press does now. `lead` is the first key of two, pressed just before.
pub(crate) fn hear(state: &State, press: &Press, lead: Option<&str>) -> Heard {
    let covered = state.shell.overlay.is_some();
    for command in ALL {
        let pressed = command.keys.iter().any(|chord| {
            let allowed = !chord.is_letter() || (state.settings.single_keys && !covered);
            allowed && chord.is(press, lead)
        });
        if pressed && (command.able)(state) {
            return Heard::Do(command);
        }
    }
    let leads = ALL
        .iter()
        .flat_map(|command| command.keys)
        .any(|chord| matches!(chord, Chord::Then(first, _) if *first == press.code));
    let free = !press.typing && !press.control && !press.alt && !press.shift;
    if leads && free && state.settings.single_keys && !covered {
        Heard::Lead(press.code.clone())
    } else {
        Heard::Nothing
    }
}

fn cap(code: &'static str) -> &'static str {
    match code {
        "BracketLeft" => "[",
        "BracketRight" => "]",
        "Slash" => "/",
        code => code.strip_prefix("Key").unwrap_or(code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{Action, Overlay, SettingsChange};

    fn open() -> State {
        let overview = session::view::Overview::default();
        State::default().after(Action::Overview(Ok(Box::new(overview))))
    }

    fn press(code: &str) -> Press {
        Press {
            code: code.to_owned(),
            ..Press::default()
        }
    }

    fn done(heard: &Heard) -> Option<&'static str> {
        match heard {
            Heard::Do(command) => Some(command.id),
            Heard::Nothing | Heard::Lead(_) => None,
        }
    }

    #[test]
    fn control_works_even_while_typing() {
        let find = Press {
            control: true,
            typing: true,
            ..press("KeyK")
        };
        assert_eq!(done(&hear(&open(), &find, None)), Some("find"));
    }

    #[test]
    fn g_then_l_goes_to_the_plan() {
        let Heard::Lead(lead) = hear(&open(), &press("KeyG"), None) else {
            panic!("G leads");
        };
        assert_eq!(
            done(&hear(&open(), &press("KeyL"), Some(&lead))),
            Some("plan")
        );
        assert_eq!(done(&hear(&open(), &press("KeyX"), Some(&lead))), None);
    }

    #[test]
    fn single_letters_rest_while_typing_while_covered_and_when_switched_off() {
        let bracket = press("BracketRight");
        assert_eq!(done(&hear(&open(), &bracket, None)), Some("next-person"));
        let typing = Press {
            typing: true,
            ..bracket.clone()
        };
        assert_eq!(hear(&open(), &typing, None), Heard::Nothing);
        let covered = open().after(Action::Show(Some(Overlay::Keys)));
        assert_eq!(hear(&covered, &bracket, None), Heard::Nothing);
        let off = open().after(Action::Settings(SettingsChange::SingleKeys(false)));
        assert_eq!(hear(&off, &bracket, None), Heard::Nothing);
        assert_eq!(hear(&off, &press("KeyG"), None), Heard::Nothing);
    }

    #[test]
    fn redo_has_both_its_usual_keys() {
        let step = words::Said::new("x");
        let overview = session::view::Overview {
            redo: Some(step),
            ..Default::default()
        };
        let state = State::default().after(Action::Overview(Ok(Box::new(overview))));
        let y = Press {
            control: true,
            ..press("KeyY")
        };
        let shift_z = Press {
            control: true,
            shift: true,
            ..press("KeyZ")
        };
        for pressed in [y, shift_z] {
            assert_eq!(done(&hear(&state, &pressed, None)), Some("redo"));
        }
    }

    #[test]
    fn keys_are_shown_as_they_stand_on_the_keyboard() {
        assert_eq!(Chord::ControlShift("KeyZ").shown(), "Ctrl Shift Z");
        assert_eq!(Chord::Then("KeyG", "KeyP").shown(), "G P");
        assert_eq!(Chord::Shifted("Slash").shown(), "?");
        assert_eq!(Chord::Control("KeyK").aria().as_deref(), Some("Control+K"));
    }
}
