//! The start: a claim, an example of an answer, and three doors. The whole window takes a drop
//! and a paste.

mod doors;
mod specimen;

use yew::prelude::*;

use crate::components::{Glyph, Icon, Mark, Segmented};
use crate::hooks::{use_book, use_desk, use_paste, use_settings, use_words};
use crate::platform::page::paste::Pasted;
use crate::shell::{ThemeButton, languages};
use crate::state::{Action, SettingsChange};
use doors::Doors;
use specimen::Specimen;
use words::{Language, Said};

/// The screen.
#[component]
pub(crate) fn StartPage() -> Html {
    let (words, desk, settings) = (use_words(), use_desk(), use_settings());
    let open = use_book().overview.is_some();
    use_paste({
        let desk = desk.clone();
        Callback::from(move |pasted: Pasted| desk.take_pasted(pasted, open))
    });
    let speak = Callback::from(move |id: AttrValue| {
        desk.act(Action::Settings(SettingsChange::Language(
            Language::of_tag(&id),
        )));
    });
    html! {
        <div class="start">
            <header>
                <span class="mark"><Mark /><span>{ words.get("app-name") }</span></span>
                <Segmented
                    label={words.get("language")}
                    choices={languages()}
                    chosen={settings.language.tag()}
                    on_choose={speak}
                />
                <ThemeButton />
            </header>
            <main id="main" tabindex="-1">
                <section class="hero">
                    <div>
                        <h1>{ words.get("start-title") }</h1>
                        <p class="lede">{ words.get("start-lede") }</p>
                    </div>
                    <Specimen />
                </section>
                <Doors />
            </main>
            <footer>
                <span><Icon glyph={Glyph::Lock} />{ words.get("start-private") }</span>
                <span class="mute">
                    { words.say(&Said::new("start-version").text("version", env!("CARGO_PKG_VERSION"))) }
                </span>
            </footer>
        </div>
    }
}
