//! The drawer of terms: places, what is kept, cost, obligations, and the written reasons.

use std::rc::Rc;

use session::Edit;
use session::view::{PolicyView, Terms};
use words::{Parameter, Said, Words};
use yew::prelude::*;

use super::exceptions::Exceptions;
use super::texts::Texts;
use crate::components::Stepper;
use crate::hooks::{use_desk, use_settings, use_words};
use crate::platform::page::element;
use crate::shell::Drawer;

/// See [`TermsDrawer`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct TermsDrawerProps {
    pub(crate) view: Rc<PolicyView>,
}

/// The drawer.
#[component]
pub(crate) fn TermsDrawer(props: &TermsDrawerProps) -> Html {
    let (words, desk, author) = (use_words(), use_desk(), use_settings().author.clone());
    let view = &props.view;
    let Some(rung) = view.rungs.get(view.selected as usize) else {
        return html! { <aside class="drawer" /> };
    };
    let edit = Callback::from(move |edit: Edit| desk.edit(edit, &author));
    let name = words.choose(&rung.name.en, &rung.name.ru).to_owned();
    let title = words.say(&Said::new("terms-of").text("treatment", name));
    let sheet = Sheet {
        words: &words,
        edit: &edit,
        treatment: &rung.treatment,
        view,
    };
    html! {
        <Drawer label={title.clone()} title={title}>
            { sheet.places() }
            { sheet.cost() }
            { sheet.obligations() }
            <Texts key={rung.treatment.clone()} treatment={rung.treatment.clone()} justification={view.justification.clone()} wording={view.public_wording.clone()} />
            <Exceptions view={view.clone()} treatment={rung.treatment.clone()} />
        </Drawer>
    }
}

struct Sheet<'a> {
    words: &'a Words,
    edit: &'a Callback<Edit>,
    treatment: &'a str,
    view: &'a PolicyView,
}

impl Sheet<'_> {
    fn terms(&self) -> &Terms {
        &self.view.terms
    }

    fn stepper(
        &self,
        label: &str,
        value: u32,
        make: impl Fn(String, u32) -> Edit + 'static,
    ) -> Html {
        let treatment = self.treatment.to_owned();
        let keep = self.edit.reform(move |n| make(treatment.clone(), n));
        html! {
            <Stepper
                label={label.to_owned()}
                value={value}
                small=true
                less={self.words.get("stepper-fewer")}
                more={self.words.get("stepper-more")}
                on_keep={keep}
            />
        }
    }

    fn places(&self) -> Html {
        let (words, terms) = (self.words, self.terms());
        let least = words.get("terms-at-least");
        let most = words.get("terms-at-most");
        let cap = words.get("terms-cap");
        html! {
            <section class="dr-sec stack">
                <h3>{ words.get("terms-places") }</h3>
                <div class="terms">
                    <span>{ &least }</span>
                    { self.stepper(&least, terms.minimum, |treatment, n| Edit::Minimum { treatment, n }) }
                    <span>{ &most }</span>
                    if let Some(n) = terms.maximum {
                        { self.stepper(&most, n, |treatment, n| Edit::Maximum { treatment, n: Some(n) }) }
                    } else {
                        <span class="mute">{ words.get("terms-unlimited") }</span>
                    }
                    <span>{ &cap }{ " " }<small class="mute">{ words.count("terms-capped", terms.n_capped) }</small></span>
                    if let Some(n) = terms.cap_per_company {
                        { self.stepper(&cap, n, |treatment, n| Edit::CapPerCompany { treatment, n: Some(n) }) }
                    } else {
                        <span class="mute">{ words.get("terms-unlimited") }</span>
                    }
                </div>
                for (at, reserve) in terms.reserves.iter().enumerate() {
                    { self.reserve(at, reserve) }
                }
            </section>
        }
    }

    fn reserve(&self, at: usize, reserve: &session::view::ReserveView) -> Html {
        let words = self.words;
        let index = u32::try_from(at).unwrap_or(0);
        let segment = words
            .choose(&reserve.segment.en, &reserve.segment.ru)
            .to_owned();
        let label = words.say(&Said::new("terms-kept").text("segment", segment));
        let treatment = self.treatment.to_owned();
        let unused = self.edit.reform(move |event: Event| Edit::ReserveHard {
            treatment: treatment.clone(),
            index,
            hard: element::value(&event) == "nobody",
        });
        html! {
            <div class="stack reserve" key={at}>
                <div class="terms">
                    <span>{ &label }{ " " }<small class="mute">{ words.count("n-qualify", reserve.n_members) }</small></span>
                    { self.stepper(&label, reserve.seats, move |treatment, seats| Edit::ReserveSeats { treatment, index, seats }) }
                </div>
                <p class="small dim">{ words.choose(&reserve.sentence.en, &reserve.sentence.ru) }</p>
                <label class="field">
                    <span class="label">{ words.get("terms-unused") }</span>
                    <select class="select" onchange={unused}>
                        <option value="next" selected={!reserve.hard}>{ words.get("terms-unused-next") }</option>
                        <option value="nobody" selected={reserve.hard}>{ words.get("terms-unused-nobody") }</option>
                    </select>
                </label>
            </div>
        }
    }

    fn sum(
        &self,
        label: &str,
        minor: i64,
        make: impl Fn(String, String) -> Edit + 'static,
    ) -> Html {
        let treatment = self.treatment.to_owned();
        let keep = self
            .edit
            .reform(move |event: Event| make(treatment.clone(), element::value(&event)));
        let value = words::format::amount(self.words.language, self.words.currency, minor);
        html! {
            <span class="rowx sum">
                <input class="input num" data-size="s" inputmode="decimal" autocomplete="off" aria-label={label.to_owned()} value={value} onchange={keep} />
                <span class="mute">{ words::format::sign(self.words.currency) }</span>
            </span>
        }
    }

    fn cost(&self) -> Html {
        let (words, terms) = (self.words, self.terms());
        let (one, once, budget) = (
            words.get("terms-unit-cost"),
            words.get("terms-fixed-cost"),
            words.get("terms-budget"),
        );
        let total = terms.unit_cost_minor.saturating_mul(terms.n_awarded.into());
        let sentence = Said::new("terms-cost-is")
            .count("n", terms.n_awarded)
            .with("one", Parameter::Money(terms.unit_cost_minor))
            .with("sum", Parameter::Money(total));
        let minutes = words.get("terms-minutes");
        let keep_budget = self.edit.reform(|event: Event| Edit::Budget {
            text: element::value(&event),
        });
        let budget_now = self.view.budget_minor.map_or_else(String::new, |minor| {
            words::format::amount(words.language, words.currency, minor)
        });
        html! {
            <section class="dr-sec stack">
                <h3>{ words.get("terms-cost") }{ " " }<small>{ words.say(&sentence) }</small></h3>
                <div class="terms">
                    <span>{ &one }</span>
                    { self.sum(&one, terms.unit_cost_minor, |treatment, text| Edit::UnitCost { treatment, text }) }
                    <span>{ &once }</span>
                    { self.sum(&once, terms.fixed_cost_minor, |treatment, text| Edit::FixedCost { treatment, text }) }
                    <span>{ &minutes }</span>
                    { self.stepper(&minutes, terms.minutes, |treatment, n| Edit::Minutes { treatment, n }) }
                    <span>{ &budget }</span>
                    <span class="rowx sum">
                        <input class="input num" data-size="s" inputmode="decimal" autocomplete="off" aria-label={budget.clone()} placeholder={words.get("terms-unlimited")} value={budget_now} onchange={keep_budget} />
                        <span class="mute">{ words::format::sign(words.currency) }</span>
                    </span>
                </div>
            </section>
        }
    }

    fn obligations(&self) -> Html {
        let (words, terms) = (self.words, self.terms());
        html! {
            <section class="dr-sec stack" hidden={terms.obligations.is_empty()}>
                <h3>{ words.get("terms-obligation") }</h3>
                for (at, obligation) in terms.obligations.iter().enumerate() {
                    <div class="stack" key={at}>
                        <div class="terms">
                            <span>
                                { words.get("terms-owed-every") }{ " " }
                                <small class="mute">
                                    { words.say(&Said::new("terms-owed")
                                        .count("n", obligation.n_owed)
                                        .count("unmet", obligation.n_unmet)
                                        .text("segment", words.choose(&obligation.segment.en, &obligation.segment.ru))) }
                                </small>
                            </span>
                            { self.months(at, obligation.months) }
                        </div>
                        { self.settled_by(at, &obligation.settled_by) }
                    </div>
                }
            </section>
        }
    }

    fn months(&self, at: usize, months: u32) -> Html {
        let index = u32::try_from(at).unwrap_or(0);
        let label = self.words.get("terms-owed-every");
        self.stepper(&label, months, move |treatment, months| {
            Edit::ObligationMonths {
                treatment,
                index,
                months,
            }
        })
    }

    /// Better treatments, each of which may settle the obligation.
    fn settled_by(&self, at: usize, settled: &[String]) -> Html {
        let index = u32::try_from(at).unwrap_or(0);
        let better = self.view.rungs.iter().take(self.view.selected as usize);
        html! {
            <div class="stack checks">
                for rung in better {
                    <label class="check" key={rung.treatment.clone()}>
                        <input
                            type="checkbox"
                            checked={settled.contains(&rung.treatment)}
                            onchange={
                                let (edit, id, settled) = (self.edit.clone(), rung.treatment.clone(), settled.to_vec());
                                let treatment = self.treatment.to_owned();
                                move |event: Event| {
                                    let mut treatments = settled.clone();
                                    treatments.retain(|other| *other != id);
                                    if element::checked(&event) {
                                        treatments.push(id.clone());
                                    }
                                    edit.emit(Edit::SettledBy { treatment: treatment.clone(), index, treatments });
                                }
                            }
                        />
                        <span>{ self.words.say(&Said::new("terms-settles").text("treatment", self.words.choose(&rung.name.en, &rung.name.ru))) }</span>
                    </label>
                }
            </div>
        }
    }
}
