### Rules: operators, operands and the joints of a sentence.

group-all = All of
group-any = Any of
group-none = None of
join-and = {", "}and{" "}
join-or = {" "}or{" "}
join-or-clause = {", "}or{" "}
clause-everybody = everybody
clause-nobody = nobody
clause-not = not so that { $conditions }
clause-none = none of these holds: { $conditions }
clause-segment = belongs to “{ $segment }”
quoted = “{ $text }”

condition-is = { $field } is { $value }
condition-is-not = { $field } is not { $value }
condition-contains = { $field } contains { $value }
condition-does-not-contain = { $field } does not contain { $value }
condition-starts-with = { $field } starts with { $value }
condition-ends-with = { $field } ends with { $value }
condition-any-of = { $field } is { $value }
condition-none-of = { $field } is none of { $value }
condition-is-empty = { $field } is empty
condition-is-not-empty = { $field } is not empty
condition-equals = { $field } is { $value }
condition-not-equal = { $field } is not { $value }
condition-less = { $field } less than { $value }
condition-at-most = { $field } at most { $value }
condition-more = { $field } more than { $value }
condition-at-least = { $field } at least { $value }
condition-between = { $field } between { $value }
condition-on = { $field } on { $value }
condition-before = { $field } before { $value }
condition-after = { $field } after { $value }
condition-on-or-before = { $field } no later than { $value }
condition-on-or-after = { $field } no earlier than { $value }
condition-in-last = { $field } in the last { $value }
condition-more-than-ago = { $field } more than { $value } ago
condition-in-next = { $field } in the next { $value }
condition-this-period = { $field } { $value }
condition-last-period = { $field } { $value }
condition-next-period = { $field } { $value }
condition-anniversary-within = { $field } has its anniversary within { $value }
condition-has-any = { $field } has any of { $value }
condition-has-all = { $field } has all of { $value }
condition-has-none = { $field } has none of { $value }
condition-is-yes = { $field }: yes
condition-is-no = { $field }: no
condition-is-unknown = { $field }: unknown

operator-is = is
operator-is-not = is not
operator-contains = contains
operator-does-not-contain = does not contain
operator-starts-with = starts with
operator-ends-with = ends with
operator-any-of = is any of
operator-none-of = is none of
operator-is-empty = is empty
operator-is-not-empty = is not empty
operator-equals = =
operator-not-equal = ≠
operator-less = less than
operator-at-most = at most
operator-more = more than
operator-at-least = at least
operator-between = between
operator-on = on
operator-before = before
operator-after = after
operator-on-or-before = no later than
operator-on-or-after = no earlier than
operator-in-last = in the last
operator-more-than-ago = longer ago than
operator-in-next = in the next
operator-this-period = this
operator-last-period = last
operator-next-period = next
operator-anniversary-within = anniversary within
operator-has-any = has any of
operator-has-all = has all of
operator-has-none = has none of
operator-is-yes = is yes
operator-is-no = is no
operator-is-unknown = is unknown

operand-between = { $from } and { $to }
window-days = { $n } { $n_plural ->
    [one] day
   *[many] days
}
window-weeks = { $n } { $n_plural ->
    [one] week
   *[many] weeks
}
window-months = { $n } { $n_plural ->
    [one] month
   *[many] months
}
window-years = { $n } { $n_plural ->
    [one] year
   *[many] years
}
unit-days = days
unit-weeks = weeks
unit-months = months
unit-years = years
period-week = week
period-month = month
period-quarter = quarter
period-year = year
this-period-week = this week
this-period-month = this month
this-period-quarter = this quarter
this-period-year = this year
last-period-week = last week
last-period-month = last month
last-period-quarter = last quarter
last-period-year = last year
next-period-week = next week
next-period-month = next month
next-period-quarter = next quarter
next-period-year = next year

records-people = people
records-invoices = invoices
records-interactions = contacts
records-awards = awards
records-where = { $records } where { $condition }
related-exists = has { $records }
related-missing = has no { $records }
related-count = number of { $records }
related-sum = sum of { $field } over { $records }
related-average = average { $field } over { $records }
related-latest = latest { $field } among { $records }

fault-unknown-field = There is no field “{ $field }”.
fault-unknown-operator = There is no comparison “{ $operator }”.
fault-operator-does-not-fit = “{ $operator }” does not go with { $field }.
fault-operand-does-not-fit = Another kind of value is needed here.
fault-not-a-value = “{ $text }” is no value of { $field }.
fault-bounds-reversed = { $from } is above { $to }.
fault-unknown-segment = There is no segment “{ $segment }”.
fault-segment-of-other-unit = “{ $segment }” is a segment of another kind of record.
fault-segment-cycle = A segment contains itself: { $through }.
fault-not-related = These records do not belong here: { $table }.
fault-measure-does-not-fit = { $field } cannot be measured so.
fault-too-deep = Groups are nested too deep.
records-owners = account managers
records-companies = companies
