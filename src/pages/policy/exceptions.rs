//! Decisions by hand about a treatment: who, why, by whom, and the way to withdraw them.

use std::rc::Rc;

use session::Edit;
use session::view::{ExceptionView, PolicyView};
use yew::prelude::*;

use crate::components::{Glyph, Icon, IconSize};
use crate::hooks::{use_desk, use_settings, use_words};

/// See [`Exceptions`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ExceptionsProps {
    pub(crate) view: Rc<PolicyView>,
    pub(crate) treatment: AttrValue,
}

/// The list; hidden where there is none.
#[component]
pub(crate) fn Exceptions(props: &ExceptionsProps) -> Html {
    let (words, desk, author) = (use_words(), use_desk(), use_settings().author.clone());
    let here = |exception: &&ExceptionView| {
        exception
            .treatment
            .as_deref()
            .is_none_or(|id| id == props.treatment.as_str())
    };
    let exceptions: Vec<&ExceptionView> = props.view.exceptions.iter().filter(here).collect();
    html! {
        <section class="dr-sec" hidden={exceptions.is_empty()}>
            <h3>{ words.get("exceptions-head") }</h3>
            <ul class="ways">
                for exception in exceptions {
                    <li key={format!("{}-{}", exception.pin, exception.id)}>
                        <span>
                            <Icon glyph={if exception.pin { Glyph::Pin } else { Glyph::Cross }} size={IconSize::Small} />
                            { " " }<b>{ &exception.name }</b><br />
                            <span class="out">{ &exception.reason }{ " · " }{ &exception.author }{ " · " }{ words.date(exception.on) }</span>
                        </span>
                        <button
                            type="button"
                            class="btn"
                            data-size="s"
                            onclick={
                                let (desk, author) = (desk.clone(), author.clone());
                                let edit = withdrawal(exception);
                                move |_| desk.edit(edit.clone(), &author)
                            }
                        >
                            { words.get("exceptions-withdraw") }
                        </button>
                    </li>
                }
            </ul>
        </section>
    }
}

fn withdrawal(exception: &ExceptionView) -> Edit {
    let unit = exception.id.clone();
    match (&exception.treatment, exception.pin) {
        (Some(treatment), true) => Edit::Unpin {
            treatment: treatment.clone(),
            unit,
        },
        (treatment, _) => Edit::Readmit {
            treatment: treatment.clone(),
            unit,
        },
    }
}
