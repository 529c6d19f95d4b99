//! The policy screen: the ladder, one treatment's rule with live counts, its terms.

use book::{Facts, TableId, Unit};
use plan::{Programme, Treatment};
use rules::{
    CheckedRule, Evaluation, Evaluator, Measure, Operand, Related, Rule, Scope, Shape, Test, check,
    operators_for,
};
use words::{Language, Said, Subject, Words};

use super::overview::ink;
use super::people::both;
use super::plan::count;
use super::{cells, people, terms_prose, things};
use crate::open::Open;
use crate::view::{
    Both, ExceptionView, FieldChoice, NodeView, ObligationView, OperatorChoice, PolicyView,
    RankView, ReserveView, Rung, SegmentChoice, Terms,
};
use crate::{OperandText, fault};

/// Choices beyond so many are not listed.
const MOST_CHOICES: usize = 60;

/// The screen for a treatment; the first one if there is none of this id.
pub(crate) fn answer(open: &Open, treatment: &str) -> Result<PolicyView, Said> {
    let nothing = || Said::new("refused-no-policy");
    let policy = open.document.policy().ok_or_else(nothing)?;
    let programme = policy.programme(&open.programme).ok_or_else(nothing)?;
    let selected = programme.position(treatment).unwrap_or(0);
    let shown = programme.treatments.get(selected).ok_or_else(nothing)?;
    let facts = open.facts();
    let segments = policy.segments();
    let scope = Scope {
        unit: programme.unit,
        facts,
        segments: &segments,
    };
    let screen = Screen::of(open, programme, programme.unit);
    let checked = check(&shown.eligibility, scope);
    let evaluation = checked
        .as_ref()
        .ok()
        .map(|rule: &CheckedRule| Evaluator::new(facts).evaluate(rule));
    let costs: Vec<i64> = open
        .planned()
        .map(|planned| {
            planned
                .plan
                .solution()
                .outcomes
                .iter()
                .map(|outcome| outcome.cost)
                .collect()
        })
        .unwrap_or_default();
    Ok(PolicyView {
        version: policy.version,
        published: policy.published,
        n_opted_out: screen.n_opted_out(),
        rungs: (0..programme.treatments.len())
            .map(|at| screen.rung(at))
            .collect(),
        cost_minor: costs.iter().sum(),
        budget_minor: programme.budget_minor,
        costs_minor: costs,
        selected: count(selected),
        n_units: facts.book.table(programme.unit.table()).n_rows(),
        n_eligible: evaluation
            .as_ref()
            .map_or(0, |evaluation| count(evaluation.matches.count())),
        sentence: screen.both(|words, subject| {
            let name = words.choose(&shown.name.en, &shown.name.ru);
            words.goes_to(
                subject,
                &shown.eligibility,
                name,
                things::is_gathering(shown),
            )
        }),
        terms_sentence: terms_prose::said(facts, policy, programme, shown, &screen.words),
        nodes: screen.nodes(&shown.eligibility, evaluation.as_ref()),
        ranking: screen.ranking(selected, shown),
        terms: screen.terms(selected, shown),
        justification: both(&shown.justification),
        public_wording: both(&shown.public_wording),
        faults: checked
            .err()
            .unwrap_or_default()
            .iter()
            .map(|found| (count(found.node), fault::of_rule(&found.fault)))
            .collect(),
        fields: screen.fields(),
        exceptions: screen.exceptions(),
        segments: segment_choices(policy),
    })
}

/// The segments that a policy has.
pub(super) fn segment_choices(policy: &plan::Policy) -> Vec<SegmentChoice> {
    let choice = |(id, named): (&String, &plan::NamedSegment)| SegmentChoice {
        id: id.clone(),
        name: both(&named.name),
        is_company: named.segment.unit == Unit::Company,
        has_rule: matches!(named.segment.members, rules::Members::Dynamic(_)),
    };
    policy.segments.iter().map(choice).collect()
}

/// What the parts of the screen are made from.
pub(super) struct Screen<'a> {
    open: &'a Open,
    facts: Facts<'a>,
    programme: &'a Programme,
    /// Whom the rule shown is about.
    unit: Unit,
    /// English, Russian.
    words: [Words; 2],
}

impl<'a> Screen<'a> {
    pub(super) fn of(open: &'a Open, programme: &'a Programme, unit: Unit) -> Self {
        let facts = open.facts();
        Self {
            open,
            facts,
            programme,
            unit,
            words: [Language::En, Language::Ru].map(|l| Words::new(l, facts.book.home)),
        }
    }

    /// A text said in both languages.
    pub(super) fn both(&self, say: impl Fn(&Words, Subject<'_>) -> String) -> Both {
        let segment = |id: &str, language: Language| {
            let named = self
                .open
                .document
                .policy()
                .and_then(|policy| policy.segments.get(id));
            named.map_or_else(
                || id.to_owned(),
                |named| language.choose(&named.name.en, &named.name.ru).to_owned(),
            )
        };
        let subject = Subject {
            facts: self.facts,
            unit: self.unit,
            segment: &segment,
        };
        Both {
            en: say(&self.words[0], subject),
            ru: say(&self.words[1], subject),
        }
    }

    fn n_opted_out(&self) -> u32 {
        let position = book::fields::people::OPT_OUT;
        let flags = self.facts.book.people().flags(position);
        count(flags.iter().filter(|&&flag| flag == book::Tri::Yes).count())
    }

    fn rung(&self, at: usize) -> Rung {
        let treatment = &self.programme.treatments[at];
        let outcome = self
            .open
            .planned()
            .map(|planned| &planned.plan.solution().outcomes[at]);
        let n_kept: u32 = treatment.reserves.iter().map(|reserve| reserve.seats).sum();
        let meta = match (treatment.maximum, n_kept, treatment.obligations.first()) {
            (None, ..) => Said::new("rung-unlimited"),
            (Some(n), 0, None) => Said::new("rung-places").count("n", n),
            (Some(n), 0, Some(owed)) => Said::new("rung-owed")
                .count("n", n)
                .count("months", owed.months),
            (Some(n), kept, _) => Said::new("rung-kept").count("n", n).count("kept", kept),
        };
        Rung {
            treatment: treatment.id.clone(),
            name: both(&treatment.name),
            ink: ink(self.programme, at),
            maximum: treatment.maximum,
            n_eligible: outcome.map_or(0, |outcome| outcome.eligible),
            n_awarded: outcome.map_or(0, |outcome| outcome.awarded),
            cost_minor: outcome.map_or(0, |outcome| outcome.cost),
            meta,
        }
    }

    pub(super) fn nodes(&self, rule: &Rule, evaluation: Option<&Evaluation>) -> Vec<NodeView> {
        let mut views = Vec::new();
        self.node(rule, 0, evaluation, &mut views);
        views
    }

    fn node(
        &self,
        rule: &Rule,
        depth: u32,
        evaluation: Option<&Evaluation>,
        views: &mut Vec<NodeView>,
    ) {
        let number = views.len();
        let counts = evaluation.and_then(|evaluation| evaluation.nodes.get(number));
        let mut view = NodeView {
            number: count(number),
            depth,
            kind: kind_of(rule).to_owned(),
            words: self.both(|words, subject| words.condition(subject, rule)),
            alone: counts.map_or(0, |counts| count(counts.alone)),
            lost: counts.map_or(0, |counts| count(counts.lost)),
            gained: counts.map_or(0, |counts| count(counts.gained)),
            empty_added: counts.map_or(0, |counts| count(counts.empty_added)),
            ..NodeView::default()
        };
        match rule {
            Rule::Test(test) => {
                self.test(test, self.facts.resolve(self.unit, &test.field), &mut view);
            }
            Rule::Related(related) => {
                view.operator.clone_from(&related.operator);
                view.operand = operand_text(&related.operand);
                let kind = match &related.measure {
                    Measure::Exists | Measure::Missing => None,
                    Measure::Count => Some(book::Kind::Number),
                    Measure::Sum(field) | Measure::Average(field) | Measure::Latest(field) => self
                        .facts
                        .find(related.table, field)
                        .map(|field| field.kind),
                };
                view.operators = kind.map_or_else(Vec::new, operators);
                view.field_kind = kind.map_or("", cells::kind_name).to_owned();
                view.field = self.measured(related);
                view.inner = self.inner(related);
            }
            Rule::Segment(id) => view.segment.clone_from(id),
            _ => {}
        }
        views.push(view);
        for child in rule.children() {
            self.node(child, depth + 1, evaluation, views);
        }
    }

    /// A field test's parts, each to be edited in its place.
    fn test(&self, test: &Test, field: Option<book::FieldRef>, view: &mut NodeView) {
        view.field = field.map_or_else(|| test.field.clone(), |field| self.facts.path(field));
        view.field_kind = field
            .map_or("", |field| cells::kind_name(field.kind))
            .to_owned();
        view.operators = field.map_or_else(Vec::new, |field| operators(field.kind));
        view.choices = field.map_or_else(Vec::new, |field| self.choices(field));
        view.operator.clone_from(&test.operator);
        view.operand = operand_text(&test.operand);
    }

    /// The code of what is asked of related records: `exists-interactions`.
    fn measured(&self, related: &Related) -> String {
        let measure = match related.measure {
            Measure::Exists => "exists",
            Measure::Missing => "missing",
            Measure::Count => "count",
            Measure::Sum(_) => "sum",
            Measure::Average(_) => "average",
            Measure::Latest(_) => "latest",
        };
        format!("{measure}-{}", related.table.name())
    }

    /// The tests inside a test over related records.
    fn inner(&self, related: &Related) -> Vec<NodeView> {
        let nodes = related.condition.nodes();
        let tests = nodes.iter().enumerate().filter_map(|(number, rule)| {
            let Rule::Test(test) = rule else {
                return None;
            };
            let mut view = NodeView {
                number: count(number),
                kind: "test".to_owned(),
                ..NodeView::default()
            };
            self.test(test, self.facts.find(related.table, &test.field), &mut view);
            Some(view)
        });
        tests.collect()
    }

    /// The values that occur in a field of choices.
    fn choices(&self, field: book::FieldRef) -> Vec<String> {
        let names: Vec<String> = match self.facts.column(field) {
            book::Column::Choice(column) => column.words.texts().map(str::to_owned).collect(),
            book::Column::Choices(column) => column.words.texts().map(str::to_owned).collect(),
            _ => Vec::new(),
        };
        let mut names: Vec<String> = names.into_iter().filter(|name| !name.is_empty()).collect();
        names.sort_unstable();
        names.truncate(MOST_CHOICES);
        names
    }

    fn ranking(&self, at: usize, treatment: &Treatment) -> Vec<RankView> {
        let ranked = self
            .open
            .planned()
            .map(|planned| planned.lowered.problem.treatments[at].ranked.clone());
        let mut tied: Vec<Vec<u32>> = ranked.into_iter().collect();
        treatment
            .ranking
            .iter()
            .map(|key| {
                let field = self.facts.resolve(self.programme.unit, &key.field);
                tied = field.map_or_else(Vec::new, |field| {
                    split(self.facts, self.programme.unit, field, &tied)
                });
                RankView {
                    field: field.map_or_else(|| key.field.clone(), |field| self.facts.path(field)),
                    descending: key.descending,
                    kind: field
                        .map_or("", |field| cells::kind_name(field.kind))
                        .to_owned(),
                    n_tied: count(tied.iter().map(Vec::len).sum()),
                }
            })
            .collect()
    }

    fn terms(&self, at: usize, treatment: &Treatment) -> Terms {
        let planned = self.open.planned();
        let policy = self.open.document.policy();
        let lowered = planned.map(|planned| &planned.lowered);
        let solution = planned.map(|planned| planned.plan.solution());
        let position = count(at);
        let segment = |id: &str| policy.and_then(|policy| policy.segments.get(id));
        let name = |id: &str| segment(id).map_or_else(Both::default, |named| both(&named.name));
        let sentence = |id: &str| match segment(id).map(|named| &named.segment.members) {
            Some(rules::Members::Dynamic(rule)) => {
                self.both(|words, subject| words.sentence(subject, rule))
            }
            _ => Both::default(),
        };
        let capped = |skip: &&allocation::Skip| {
            skip.treatment == position && matches!(skip.reason, allocation::Reason::Cap { .. })
        };
        Terms {
            minimum: treatment.minimum,
            maximum: treatment.maximum,
            cap_per_company: treatment.cap_per_company,
            n_capped: solution.map_or(0, |solution| {
                count(solution.skipped.iter().filter(capped).count())
            }),
            reserves: treatment
                .reserves
                .iter()
                .enumerate()
                .map(|(index, reserve)| ReserveView {
                    segment: name(&reserve.segment),
                    segment_id: reserve.segment.clone(),
                    sentence: sentence(&reserve.segment),
                    seats: reserve.seats,
                    hard: reserve.hard,
                    n_members: lowered.map_or(0, |lowered| {
                        count(lowered.problem.treatments[at].reserves[index].ranked.len())
                    }),
                })
                .collect(),
            unit_cost_minor: treatment.unit_cost_minor,
            fixed_cost_minor: treatment.fixed_cost_minor,
            minutes: treatment.minutes,
            n_awarded: solution.map_or(0, |solution| solution.outcomes[at].awarded),
            obligations: treatment
                .obligations
                .iter()
                .enumerate()
                .map(|(index, obligation)| {
                    let unmet = solution.map_or(0, |solution| unmet(solution, position, index));
                    let owed = lowered.map_or(0, |lowered| {
                        lowered.problem.treatments[at].obligations[index]
                            .owed
                            .count()
                    });
                    ObligationView {
                        segment: name(&obligation.segment),
                        segment_id: obligation.segment.clone(),
                        months: obligation.months,
                        n_owed: owed,
                        n_unmet: unmet,
                        settled_by: obligation.settled_by.clone(),
                    }
                })
                .collect(),
            channel: treatment.channel.map(|channel| channel.name().to_owned()),
            respects: treatment
                .respects
                .map(|preference| preference.field().to_owned()),
        }
    }

    /// Fields a condition can be about: the unit's own, then its company's.
    pub(super) fn fields(&self) -> Vec<FieldChoice> {
        let tables: &[TableId] = match self.unit {
            Unit::Person => &[TableId::People, TableId::Companies],
            Unit::Company => &[TableId::Companies],
        };
        let fields = tables.iter().flat_map(|&table| self.facts.fields(table));
        fields
            .map(|field| FieldChoice {
                path: self.facts.path(field),
                kind: cells::kind_name(field.kind).to_owned(),
                operators: operators(field.kind),
                ranks: plan::check::ranks(field.kind),
                choices: self.choices(field),
            })
            .collect()
    }

    fn exceptions(&self) -> Vec<ExceptionView> {
        let name = |id: &str| {
            let row = self.facts.book.table(self.programme.unit.table()).find(id);
            row.map_or_else(
                || id.to_owned(),
                |row| people::name(self.facts, self.programme.unit, row).to_owned(),
            )
        };
        let pins = self.programme.pins.iter().map(|pin| ExceptionView {
            pin: true,
            treatment: Some(pin.treatment.clone()),
            id: pin.unit.clone(),
            name: name(&pin.unit),
            reason: pin.reason.clone(),
            author: pin.author.clone(),
            on: pin.on.0,
        });
        let exclusions = self
            .programme
            .exclusions
            .iter()
            .map(|exclusion| ExceptionView {
                pin: false,
                treatment: exclusion.treatment.clone(),
                id: exclusion.unit.clone(),
                name: name(&exclusion.unit),
                reason: exclusion.reason.clone(),
                author: exclusion.author.clone(),
                on: exclusion.on.0,
            });
        pins.chain(exclusions).collect()
    }
}

fn unmet(solution: &allocation::Solution, treatment: u32, index: usize) -> u32 {
    let found = solution
        .shortfalls
        .iter()
        .find_map(|shortfall| match shortfall {
            allocation::Shortfall::Obligation {
                treatment: at,
                index: which,
                unmet,
            } if *at == treatment && usize::from(*which) == index => Some(unmet.len()),
            _ => None,
        });
    count(found.unwrap_or(0))
}

/// Those of each group who share a value of the field with somebody else of the group.
pub(super) fn split(
    facts: Facts<'_>,
    unit: Unit,
    field: book::FieldRef,
    groups: &[Vec<u32>],
) -> Vec<Vec<u32>> {
    let mut result = Vec::new();
    for group in groups {
        let mut by_value: std::collections::BTreeMap<book::Value, Vec<u32>> =
            std::collections::BTreeMap::new();
        for &row in group {
            by_value
                .entry(facts.value(unit, row, field))
                .or_default()
                .push(row);
        }
        result.extend(by_value.into_values().filter(|rows| rows.len() > 1));
    }
    result
}

pub(crate) fn operators(kind: book::Kind) -> Vec<OperatorChoice> {
    operators_for(kind)
        .map(|operator| OperatorChoice {
            id: operator.id().to_owned(),
            operand: match operator.shape() {
                Shape::Nothing => "nothing",
                Shape::One => "one",
                Shape::Many => "many",
                Shape::Between => "between",
                Shape::Window => "window",
                Shape::Period => "period",
            }
            .to_owned(),
        })
        .collect()
}

pub(crate) const fn kind_of(rule: &Rule) -> &'static str {
    match rule {
        Rule::All(_) => "all",
        Rule::Any(_) => "any",
        Rule::None(_) => "none",
        Rule::Test(_) => "test",
        Rule::Related(_) => "related",
        Rule::Segment(_) => "segment",
    }
}

fn operand_text(operand: &Operand) -> OperandText {
    match operand {
        Operand::Nothing => OperandText::Nothing,
        Operand::One(text) => OperandText::One(text.clone()),
        Operand::Many(texts) => OperandText::Many(texts.clone()),
        Operand::Between(from, to) => OperandText::Between(from.clone(), to.clone()),
        Operand::Window(window) => OperandText::Window {
            n: window.n,
            unit: match window.unit {
                book::WindowUnit::Days => "days",
                book::WindowUnit::Weeks => "weeks",
                book::WindowUnit::Months => "months",
                book::WindowUnit::Years => "years",
            }
            .to_owned(),
        },
        Operand::Period(period) => OperandText::Period(
            match period {
                rules::Period::Week => "week",
                rules::Period::Month => "month",
                rules::Period::Quarter => "quarter",
                rules::Period::Year => "year",
            }
            .to_owned(),
        ),
    }
}
