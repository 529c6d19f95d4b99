//! Edits of a rule, node by node.

use rules::{Operand, Rule};

use super::{ChangeError, RuleEdit};

pub(super) fn edit(rule: &mut Rule, edit: &RuleEdit) -> Result<(), ChangeError> {
    match edit {
        RuleEdit::Replace(other) => rule.clone_from(other),
        RuleEdit::Node { node, rule: other } => find(rule, *node)?.clone_from(other),
        RuleEdit::Operand {
            node,
            inner,
            operand,
        } => {
            comparison(rule, *node, *inner)?.1.clone_from(operand);
        }
        RuleEdit::Operator {
            node,
            inner,
            operator,
        } => {
            comparison(rule, *node, *inner)?.0.clone_from(operator);
        }
    }
    Ok(())
}

fn find(rule: &mut Rule, node: usize) -> Result<&mut Rule, ChangeError> {
    rule.node_mut(node).ok_or(ChangeError::NoNode(node))
}

fn comparison(
    rule: &mut Rule,
    node: usize,
    inner: Option<usize>,
) -> Result<(&mut String, &mut Operand), ChangeError> {
    let mut found = find(rule, node)?;
    if let Some(inner) = inner {
        let Rule::Related(related) = found else {
            return Err(ChangeError::NotACondition(node));
        };
        found = find(&mut related.condition, inner)?;
    }
    match found {
        Rule::Test(test) => Ok((&mut test.operator, &mut test.operand)),
        Rule::Related(related) => Ok((&mut related.operator, &mut related.operand)),
        _ => Err(ChangeError::NotACondition(inner.unwrap_or(node))),
    }
}
