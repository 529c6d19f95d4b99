//! The drawer of terms: places, what is kept, cost, obligations, and the written reasons.

use std::rc::Rc;

use session::view::{PolicyView, ReserveView, Terms};
use session::{Edit, Figure};
use words::{Parameter, Said, Words};
use yew::prelude::*;

use super::exceptions::Exceptions;
use super::texts::Texts;
use crate::components::Stepper;
use crate::hooks::{use_desk, use_settings, use_words};
use crate::pages::counted::FigureButton;
use crate::platform::page::element;
use crate::shell::Drawer;

/// See [`TermsDrawer`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct TermsDrawerProps {
    pub(crate) view: Rc<PolicyView>,
    /// The rule of this segment is wanted.
    pub(crate) on_segment: Callback<AttrValue>,
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
        on_segment: &props.on_segment,
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
    on_segment: &'a Callback<AttrValue>,
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
        let capped = Figure::PassedOver {
            treatment: self.treatment.to_owned(),
            reason: "cap".to_owned(),
        };
        html! {
            <section class="dr-sec stack">
                <h3>{ words.get("terms-places") }</h3>
                <div class="terms">
                    <span>{ &least }</span>
                    { self.stepper(&least, terms.minimum, |treatment, n| Edit::Minimum { treatment, n }) }
                    <span>{ &most }</span>
                    { self.limit(&most, terms.maximum, terms.n_awarded, |treatment, n| Edit::Maximum { treatment, n }) }
                    <span>{ &cap }{ " " }<small class="mute"><FigureButton figure={capped}>{ words.count("terms-capped", terms.n_capped) }</FigureButton></small></span>
                    { self.limit(&cap, terms.cap_per_company, 2, |treatment, n| Edit::CapPerCompany { treatment, n }) }
                </div>
                for (at, reserve) in terms.reserves.iter().enumerate() {
                    { self.reserve(at, reserve) }
                }
                { self.add_for_segment("terms-keep-add", |treatment, segment| Edit::AddReserve { treatment, segment }) }
            </section>
        }
    }

    /// A stepper with the way to no limit, or the way to a limit.
    fn limit(
        &self,
        label: &str,
        n: Option<u32>,
        first: u32,
        make: impl Fn(String, Option<u32>) -> Edit + Clone + 'static,
    ) -> Html {
        let (treatment, words) = (self.treatment.to_owned(), self.words);
        let to = n.map_or(Some(first), |_| None);
        let toggle = {
            let make = make.clone();
            self.edit
                .reform(move |_: MouseEvent| make(treatment.clone(), to))
        };
        let act = words.get(if n.is_some() {
            "terms-no-limit"
        } else {
            "terms-limit"
        });
        html! {
            <span class="limit">
                if let Some(n) = n {
                    { self.stepper(label, n, move |treatment, n| make(treatment, Some(n))) }
                } else {
                    <span class="mute">{ words.get("terms-unlimited") }</span>
                }
                <button type="button" class="linkish small" aria-label={format!("{label}: {act}")} onclick={toggle}>{ &act }</button>
            </span>
        }
    }

    /// The segments of the programme's unit, to choose from.
    fn segments(&self, chosen: &str) -> Html {
        let words = self.words;
        html! {
            for segment in self.view.segments.iter() {
                <option key={segment.id.clone()} value={segment.id.clone()} selected={segment.id == chosen}>
                    { words.choose(&segment.name.en, &segment.name.ru) }
                </option>
            }
        }
    }

    /// A select that adds something for the segment chosen.
    fn add_for_segment(&self, key: &str, make: impl Fn(String, String) -> Edit + 'static) -> Html {
        let treatment = self.treatment.to_owned();
        let edit = self.edit.clone();
        let added = move |event: Event| {
            let segment = element::value(&event);
            if !segment.is_empty() {
                edit.emit(make(treatment.clone(), segment));
            }
        };
        let label = self.words.get(key);
        html! {
            <select class="select" data-size="s" aria-label={label.clone()} onchange={added}>
                <option value="" selected=true>{ format!("+ {label}") }</option>
                { self.segments("") }
            </select>
        }
    }

    /// The segment that a term is about: another one, its rule, or no such term.
    fn segment_row(
        &self,
        label: &str,
        chosen: &str,
        stop: &str,
        change: impl Fn(String) -> Edit + 'static,
        remove: Edit,
    ) -> Html {
        let words = self.words;
        let changed = self
            .edit
            .reform(move |event: Event| change(element::value(&event)));
        let removed = self.edit.reform(move |_: MouseEvent| remove.clone());
        let id = AttrValue::from(chosen.to_owned());
        let opened = self.on_segment.reform(move |_: MouseEvent| id.clone());
        html! {
            <>
                <label class="field">
                    <span class="label">{ label.to_owned() }</span>
                    <select class="select" data-size="s" onchange={changed}>{ self.segments(chosen) }</select>
                </label>
                <p class="rowx wrap small">
                    <button type="button" class="linkish" onclick={opened}>{ words.get("terms-edit-segment") }</button>
                    <button type="button" class="linkish" onclick={removed}>{ words.get(stop) }</button>
                </p>
            </>
        }
    }

    fn reserve(&self, at: usize, reserve: &ReserveView) -> Html {
        let words = self.words;
        let index = u32::try_from(at).unwrap_or(0);
        let segment = words
            .choose(&reserve.segment.en, &reserve.segment.ru)
            .to_owned();
        let label = words.say(&Said::new("terms-kept").text("segment", segment));
        let kept = Figure::Kept {
            treatment: self.treatment.to_owned(),
            index,
        };
        let other = {
            let treatment = self.treatment.to_owned();
            move |segment| Edit::ReserveSegment {
                treatment: treatment.clone(),
                index,
                segment,
            }
        };
        let none = Edit::RemoveReserve {
            treatment: self.treatment.to_owned(),
            index,
        };
        let treatment = self.treatment.to_owned();
        let unused = self.edit.reform(move |event: Event| Edit::ReserveHard {
            treatment: treatment.clone(),
            index,
            hard: element::value(&event) == "nobody",
        });
        html! {
            <div class="stack reserve" key={at}>
                <div class="terms">
                    <span>{ &label }{ " " }<small class="mute"><FigureButton figure={kept}>{ words.count("n-qualify", reserve.n_members) }</FigureButton></small></span>
                    { self.stepper(&label, reserve.seats, move |treatment, seats| Edit::ReserveSeats { treatment, index, seats }) }
                </div>
                <p class="small dim">{ words.choose(&reserve.sentence.en, &reserve.sentence.ru) }</p>
                { self.segment_row(&words.get("terms-keep-for"), &reserve.segment_id, "terms-keep-stop", other, none) }
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
            <section class="dr-sec stack">
                <h3>{ words.get("terms-obligation") }</h3>
                for (at, obligation) in terms.obligations.iter().enumerate() {
                    <div class="stack" key={at}>
                        <div class="terms">
                            <span>
                                { words.get("terms-owed-every") }{ " " }
                                <small class="mute">
                                    { words.choose(&obligation.segment.en, &obligation.segment.ru) }{ ": " }
                                    <FigureButton figure={self.owed(at)}>{ words.count("terms-owed-now", obligation.n_owed) }</FigureButton>
                                    { ", " }
                                    <FigureButton figure={self.unmet(at)}>{ words.count("terms-owed-unmet", obligation.n_unmet) }</FigureButton>
                                </small>
                            </span>
                            { self.months(at, obligation.months) }
                        </div>
                        { self.settled_by(at, &obligation.settled_by) }
                        { self.owed_to(at, &obligation.segment_id) }
                    </div>
                }
                { self.add_for_segment("terms-owe-add", |treatment, segment| Edit::AddObligation { treatment, segment }) }
            </section>
        }
    }

    fn owed(&self, at: usize) -> Figure {
        Figure::OwedBy {
            treatment: self.treatment.to_owned(),
            index: u32::try_from(at).unwrap_or(0),
        }
    }

    fn unmet(&self, at: usize) -> Figure {
        Figure::UnmetBy {
            treatment: self.treatment.to_owned(),
            index: u32::try_from(at).unwrap_or(0),
        }
    }

    fn owed_to(&self, at: usize, segment: &str) -> Html {
        let index = u32::try_from(at).unwrap_or(0);
        let treatment = self.treatment.to_owned();
        let other = move |segment| Edit::ObligationSegment {
            treatment: treatment.clone(),
            index,
            segment,
        };
        let none = Edit::RemoveObligation {
            treatment: self.treatment.to_owned(),
            index,
        };
        let label = self.words.get("terms-owe-to");
        self.segment_row(&label, segment, "terms-owe-stop", other, none)
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
