//! Edits of one node of a rule, of a treatment or of a segment.

use book::{Facts, Kind, Unit};
use plan::{PolicyChange, RuleEdit, TreatmentEdit};
use rules::{Measure, Related, Rule, Test};
use words::{Parameter, Said};

use super::policy::read_operand;
use super::{Ground, treatment_word};
use crate::answer::segment::rule_of;
use crate::{NodeEdit, RuleOf};

/// The change of the policy that an edit of a rule amounts to, and its name.
pub(super) fn change(
    ground: Ground<'_>,
    of: &RuleOf,
    edit: &NodeEdit,
) -> Result<(Said, PolicyChange), Said> {
    let gone = || Said::new("refused-not-a-condition");
    let policy = ground.policy().ok_or_else(gone)?;
    let (rule, unit) = rule_of(policy, ground.programme, of).ok_or_else(gone)?;
    let mut rule = rule.clone();
    let said = apply(ground.facts, unit, &mut rule, edit)?;
    let edit = RuleEdit::Replace(rule);
    Ok(match of {
        RuleOf::Treatment(id) => (
            said.with("treatment", treatment_word(policy, ground.programme, id)),
            PolicyChange::treatment(ground.programme, id, TreatmentEdit::Rule(edit)),
        ),
        RuleOf::Segment(id) => {
            let name = policy.segments.get(id).map(|named| &named.name);
            let name = name.map_or_else(
                || Parameter::Text(id.clone()),
                |name| Parameter::Bilingual {
                    en: name.en.clone(),
                    ru: name.ru.clone(),
                },
            );
            (
                said.with("treatment", name),
                PolicyChange::SegmentRule {
                    segment: id.clone(),
                    edit,
                },
            )
        }
    })
}

/// Makes the edit; the name of the step wants only whose rule it is.
fn apply(facts: Facts<'_>, unit: Unit, rule: &mut Rule, edit: &NodeEdit) -> Result<Said, Said> {
    let gone = || Said::new("refused-not-a-condition");
    match edit {
        NodeEdit::Compare {
            node,
            inner,
            operator,
            operand,
        } => {
            let found = rule.node_mut(*node as usize).ok_or_else(gone)?;
            let (field, kind, found) = match (inner, found) {
                (Some(inner), Rule::Related(related)) => {
                    let table = related.table;
                    let inside = related
                        .condition
                        .node_mut(*inner as usize)
                        .ok_or_else(gone)?;
                    let Rule::Test(test) = &*inside else {
                        return Err(gone());
                    };
                    let kind = facts.find(table, &test.field).map(|field| field.kind);
                    (format!("{}.{}", table.name(), test.field), kind, inside)
                }
                (None, Rule::Test(test)) => {
                    let kind = facts.resolve(unit, &test.field).map(|field| field.kind);
                    (
                        test.field.clone(),
                        kind,
                        rule.node_mut(*node as usize).ok_or_else(gone)?,
                    )
                }
                (None, Rule::Related(related)) => {
                    let kind = measured_kind(facts, related);
                    let name = related.table.name().to_owned();
                    (name, kind, rule.node_mut(*node as usize).ok_or_else(gone)?)
                }
                _ => return Err(gone()),
            };
            let read = read_operand(operand, kind)?;
            match found {
                Rule::Test(Test {
                    operator: old,
                    operand: value,
                    ..
                })
                | Rule::Related(Related {
                    operator: old,
                    operand: value,
                    ..
                }) => {
                    old.clone_from(operator);
                    *value = read;
                }
                _ => return Err(gone()),
            }
            Ok(Said::new("edit-condition").with("field", Parameter::Field(field)))
        }
        NodeEdit::Join { node, kind } => {
            let found = rule.node_mut(*node as usize).ok_or_else(gone)?;
            *found = group(kind, found.children().to_vec()).ok_or_else(gone)?;
            Ok(Said::new("edit-group"))
        }
        NodeEdit::Remove { node } => {
            take(rule, *node as usize).ok_or_else(gone)?;
            Ok(Said::new("edit-remove-condition"))
        }
        NodeEdit::AddTest {
            group,
            field,
            operator,
            operand,
        } => {
            let kind = facts.resolve(unit, field).map(|field| field.kind);
            let operand = read_operand(operand, kind)?;
            push(rule, *group as usize, Rule::test(field, operator, operand)).ok_or_else(gone)?;
            Ok(Said::new("edit-add-condition").with("field", Parameter::Field(field.clone())))
        }
        NodeEdit::AddSegment { group, segment } => {
            push(rule, *group as usize, Rule::Segment(segment.clone())).ok_or_else(gone)?;
            Ok(Said::new("edit-add-segment"))
        }
        NodeEdit::AddGroup { group: at, kind } => {
            let added = group(kind, Vec::new()).ok_or_else(gone)?;
            push(rule, *at as usize, added).ok_or_else(gone)?;
            Ok(Said::new("edit-add-group"))
        }
        NodeEdit::Shift { node, by } => shift(rule, *node as usize, *by)
            .map(|()| Said::new("edit-move-condition"))
            .ok_or_else(|| Said::new("refused-no-further")),
        NodeEdit::Into { node } => into_group(rule, *node as usize)
            .map(|()| Said::new("edit-move-condition"))
            .ok_or_else(|| Said::new("refused-no-group")),
        NodeEdit::Segment { node, segment } => match rule.node_mut(*node as usize) {
            Some(Rule::Segment(old)) => {
                old.clone_from(segment);
                Ok(Said::new("edit-add-segment"))
            }
            _ => Err(gone()),
        },
        NodeEdit::Beside {
            node,
            beside,
            after,
        } => put_beside(rule, *node as usize, *beside as usize, *after)
            .map(|()| Said::new("edit-move-condition"))
            .ok_or_else(|| Said::new("refused-no-further")),
        NodeEdit::Out { node } => out_of_group(rule, *node as usize)
            .map(|()| Said::new("edit-move-condition"))
            .ok_or_else(|| Said::new("refused-no-further")),
    }
}

fn measured_kind(facts: Facts<'_>, related: &Related) -> Option<Kind> {
    match &related.measure {
        Measure::Exists | Measure::Missing => None,
        Measure::Count => Some(Kind::Number),
        Measure::Sum(field) | Measure::Average(field) | Measure::Latest(field) => {
            Some(facts.find(related.table, field)?.kind)
        }
    }
}

fn group(kind: &str, children: Vec<Rule>) -> Option<Rule> {
    Some(match kind {
        "all" => Rule::All(children),
        "any" => Rule::Any(children),
        "none" => Rule::None(children),
        _ => return None,
    })
}

fn children_mut(rule: &mut Rule) -> Option<&mut Vec<Rule>> {
    match rule {
        Rule::All(children) | Rule::Any(children) | Rule::None(children) => Some(children),
        _ => None,
    }
}

/// The path of positions from the root to a node.
fn path_of(rule: &Rule, number: usize) -> Option<Vec<usize>> {
    fn walk(rule: &Rule, left: &mut usize, path: &mut Vec<usize>) -> bool {
        if *left == 0 {
            return true;
        }
        *left -= 1;
        for (at, child) in rule.children().iter().enumerate() {
            path.push(at);
            if walk(child, left, path) {
                return true;
            }
            path.pop();
        }
        false
    }
    let (mut left, mut path) = (number, Vec::new());
    walk(rule, &mut left, &mut path).then_some(path)
}

/// The siblings at the end of a path that leads to one of them.
fn siblings<'a>(rule: &'a mut Rule, parents: &[usize]) -> Option<&'a mut Vec<Rule>> {
    let mut found = rule;
    for &at in parents {
        found = children_mut(found)?.get_mut(at)?;
    }
    children_mut(found)
}

/// Takes a node out of its group; the root itself becomes "all of nothing".
fn take(rule: &mut Rule, number: usize) -> Option<Rule> {
    let path = path_of(rule, number)?;
    let Some((&at, parents)) = path.split_last() else {
        return Some(std::mem::replace(rule, Rule::All(Vec::new())));
    };
    Some(siblings(rule, parents)?.remove(at))
}

/// Puts a rule at the end of a group; what is no group becomes one with it.
fn push(rule: &mut Rule, number: usize, added: Rule) -> Option<()> {
    let found = rule.node_mut(number)?;
    match children_mut(found) {
        Some(children) => children.push(added),
        None => *found = Rule::All(vec![found.clone(), added]),
    }
    Some(())
}

fn shift(rule: &mut Rule, number: usize, by: i32) -> Option<()> {
    let path = path_of(rule, number)?;
    let (&at, parents) = path.split_last()?;
    let siblings = siblings(rule, parents)?;
    let to = at.checked_add_signed(by.try_into().ok()?)?;
    if to >= siblings.len() {
        return None;
    }
    let moved = siblings.remove(at);
    siblings.insert(to, moved);
    Some(())
}

/// Into the group just above it, at its end, or else into the one just below, at its beginning.
fn into_group(rule: &mut Rule, number: usize) -> Option<()> {
    let path = path_of(rule, number)?;
    let (&at, parents) = path.split_last()?;
    let siblings = siblings(rule, parents)?;
    let above = at
        .checked_sub(1)
        .filter(|&above| children_mut(&mut siblings[above]).is_some());
    let below = (at + 1 < siblings.len() && children_mut(&mut siblings[at + 1]).is_some())
        .then_some(at + 1);
    let target = above.or(below)?;
    let moved = siblings.remove(at);
    if above.is_some() {
        children_mut(siblings.get_mut(target)?)?.push(moved);
    } else {
        children_mut(siblings.get_mut(target - 1)?)?.insert(0, moved);
    }
    Some(())
}

/// Out of its group, to the place just after it.
fn out_of_group(rule: &mut Rule, number: usize) -> Option<()> {
    let path = path_of(rule, number)?;
    let (&at, parents) = path.split_last()?;
    let (&group, above) = parents.split_last()?;
    let moved = siblings(rule, parents)?.remove(at);
    siblings(rule, above)?.insert(group + 1, moved);
    Some(())
}

/// To the place just before or after another node; not beside the root, nor into itself.
fn put_beside(rule: &mut Rule, number: usize, beside: usize, after: bool) -> Option<()> {
    let (from, mut to) = (path_of(rule, number)?, path_of(rule, beside)?);
    let (&at, parents) = from.split_last()?;
    if to.is_empty() || to.starts_with(&from) {
        return None;
    }
    let moved = siblings(rule, parents)?.remove(at);
    // What stood behind the node in its group has moved up by one.
    if to.starts_with(parents)
        && let Some(step) = to.get_mut(parents.len())
        && *step > at
    {
        *step -= 1;
    }
    let (&place, group) = to.split_last()?;
    siblings(rule, group)?.insert(place + usize::from(after), moved);
    Some(())
}

#[cfg(test)]
mod tests {
    use rules::Operand;

    use super::*;

    fn leaf(name: &str) -> Rule {
        Rule::test(name, "is_empty", Operand::Nothing)
    }

    /// `a (b c) d`.
    fn rule() -> Rule {
        Rule::All(vec![
            leaf("a"),
            Rule::Any(vec![leaf("b"), leaf("c")]),
            leaf("d"),
        ])
    }

    fn names(rule: &Rule) -> String {
        match rule {
            Rule::Test(test) => test.field.clone(),
            group => {
                let inside: Vec<String> = group.children().iter().map(names).collect();
                format!("({})", inside.join(" "))
            }
        }
    }

    fn after(change: impl Fn(&mut Rule) -> Option<()>) -> Option<String> {
        let mut rule = rule();
        change(&mut rule).map(|()| names(&rule))
    }

    #[test]
    fn conditions_move_among_their_siblings_and_in_and_out_of_groups() {
        let moved = |text: &str| Some(text.to_owned());
        assert_eq!(after(|it| shift(it, 4, -1)), moved("(a (c b) d)"));
        assert_eq!(after(|it| shift(it, 5, -1)), moved("(a d (b c))"));
        assert_eq!(after(|it| shift(it, 1, -1)), None);
        assert_eq!(after(|it| shift(it, 5, 1)), None);
        assert_eq!(after(|it| into_group(it, 5)), moved("(a (b c d))"));
        assert_eq!(after(|it| into_group(it, 1)), moved("((a b c) d)"));
        assert_eq!(after(|it| into_group(it, 3)), None);
        assert_eq!(after(|it| out_of_group(it, 4)), moved("(a (b) c d)"));
        assert_eq!(after(|it| out_of_group(it, 1)), None);
        assert_eq!(after(|it| out_of_group(it, 0)), None);
        assert_eq!(after(|it| put_beside(it, 1, 4, true)), moved("((b c a) d)"));
        assert_eq!(
            after(|it| put_beside(it, 5, 3, false)),
            moved("(a (d b c))")
        );
        assert_eq!(
            after(|it| put_beside(it, 1, 5, false)),
            moved("((b c) a d)")
        );
        assert_eq!(after(|it| put_beside(it, 2, 3, false)), None);
        assert_eq!(after(|it| put_beside(it, 3, 0, false)), None);
    }

    #[test]
    fn a_node_is_taken_out_of_its_group_and_the_root_becomes_everybody() {
        assert_eq!(after(|it| take(it, 3).map(drop)), Some("(a (c) d)".into()));
        assert_eq!(after(|it| take(it, 2).map(drop)), Some("(a d)".into()));
        assert_eq!(after(|it| take(it, 0).map(drop)), Some("()".into()));
        assert_eq!(after(|it| take(it, 9).map(drop)), None);
    }

    #[test]
    fn a_condition_beside_a_single_one_makes_a_group_of_both() {
        let mut rule = leaf("a");
        push(&mut rule, 0, leaf("b")).unwrap();
        assert_eq!(rule, Rule::All(vec![leaf("a"), leaf("b")]));
    }
}
