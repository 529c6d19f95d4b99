### Rules: operators, operands and the joints of a sentence.

group-all = All of
group-any = Any of
group-none = None of
join-and = { " " }and{ " " }
join-or = { " " }or{ " " }
join-or-else = { "; " }or{ " " }
join-either = { ", " }or{ " " }
join-and-also = { ", " }and{ " " }
clause-everybody = everybody
clause-nobody = nobody
clause-none = none of this: { $conditions }
clause-segment = belongs to “{ $segment }”
quoted = “{ $text }”

## The sentence that one signs
goes-to = { $thing } goes to { $whom }.
go-to = { $thing } go to { $whom }.
goes-to-nobody = { $thing }: goes to nobody.
whom-nobody = nobody
whom-everyone = { $unit ->
    [company] every company
   *[person] everyone
}
whom-everyone-but = { $unit ->
    [company] every company but those { $conditions }
   *[person] everyone but those { $conditions }
}
whom-those = { $unit ->
    [company] any company { $conditions }
   *[person] anyone { $conditions }
}
whom-but-not = { $unit ->
    [company] but not to any { $conditions }
   *[person] but not anyone { $conditions }
}
clause-either = either { $conditions }
clause-not-among = { $unit ->
    [company] that is not one of those { $conditions }
   *[person] who is not one of those { $conditions }
}
who-anybody = { $unit ->
    [company] that is in the book
   *[person] who is in the book
}
who-nobody = { $unit ->
    [company] that does not exist
   *[person] who does not exist
}
who-segment = { $unit ->
    [company] that belongs to “{ $segment }”
   *[person] who belongs to “{ $segment }”
}
who-field = whose { $condition }
who-company-field = whose company’s { $condition }
who-has = { $unit ->
    [company] that has { $records }
   *[person] who has { $records }
}
who-has-no = { $unit ->
    [company] that has { $records }
   *[person] who has { $records }
}
who-company-lifecycle-is-client = { $unit ->
    [company] that is a client
   *[person] whose company is a client
}
who-company-lifecycle-is-prospect = { $unit ->
    [company] that is a prospect
   *[person] whose company is a prospect
}
who-company-lifecycle-is-lost = { $unit ->
    [company] that was a client and is lost
   *[person] whose company was a client and is lost
}
who-company-since-on-or-before = { $unit ->
    [company] that has been with us since { $value } or longer
   *[person] whose company has been with us since { $value } or longer
}
who-company-tenure-years-at-least = { $unit ->
    [company] that has been with us for at least { $n } { $n_plural ->
        [one] year
       *[many] years
    }
   *[person] whose company has been with us for at least { $n } { $n_plural ->
        [one] year
       *[many] years
    }
}
who-company-revenue-12m-at-least = { $unit ->
    [company] that brought us at least { $value } in the last 12 months
   *[person] whose company brought us at least { $value } in the last 12 months
}
who-company-revenue-total-at-least = { $unit ->
    [company] that has brought us at least { $value } in all
   *[person] whose company has brought us at least { $value } in all
}
who-company-n-referred-at-least = { $unit ->
    [company] that referred at least { $n } { $n_plural ->
        [one] client
       *[many] clients
    } to us
   *[person] whose company referred at least { $n } { $n_plural ->
        [one] client
       *[many] clients
    } to us
}
who-company-overdue-days-more = { $unit ->
    [company] that left an invoice unpaid for more than { $n } { $n_plural ->
        [one] day
       *[many] days
    } beyond its date
   *[person] whose company left an invoice unpaid for more than { $n } { $n_plural ->
        [one] day
       *[many] days
    } beyond its date
}
who-person-decision-maker-is-yes = who makes decisions
who-person-decision-maker-is-no = who makes no decisions
who-person-decision-maker-is-unknown = of whom nobody knows whether they decide
who-person-opt-out-is-yes = who asked not to be written to
who-person-opt-out-is-no = who has not asked not to be written to
who-person-is-invoice-contact-is-yes = to whom the invoices go
who-person-last-interaction-in-last = with whom we were in touch in { $value }
who-person-last-interaction-negotiation-in-last = with whom we negotiated in { $value }
who-person-last-interaction-meeting-in-last = whom we met in { $value }
who-person-last-interaction-call-in-last = with whom we spoke by telephone in { $value }
who-had-negotiation = with whom we negotiated in { $value }
who-had-negotiation-never = with whom we did not negotiate in { $value }
who-had-negotiation-often = with whom we negotiated at least { $n_plural ->
    [one] once
   *[many] { $n } times
} in { $value }
who-had-meeting = whom we met in { $value }
who-had-meeting-never = whom we did not meet in { $value }
who-had-meeting-often = whom we met at least { $n_plural ->
    [one] once
   *[many] { $n } times
} in { $value }
who-had-call = with whom we spoke by telephone in { $value }
who-had-call-never = with whom we did not speak by telephone in { $value }
who-had-call-often = with whom we spoke by telephone at least { $n_plural ->
    [one] once
   *[many] { $n } times
} in { $value }
who-had-declined = who declined an invitation in { $value }
who-had-declined-never = who declined no invitation in { $value }
who-had-declined-often = who declined an invitation at least { $n_plural ->
    [one] once
   *[many] { $n } times
} in { $value }

prose-is = { $field } is { $value }
prose-is-not = { $field } is not { $value }
prose-contains = { $field } contains { $value }
prose-does-not-contain = { $field } does not contain { $value }
prose-starts-with = { $field } starts with { $value }
prose-ends-with = { $field } ends with { $value }
prose-any-of = { $field } is { $value }
prose-none-of = { $field } is not { $value }
prose-is-empty = { $field } is not known
prose-is-not-empty = { $field } is known
prose-equals = { $field } is exactly { $value }
prose-not-equal = { $field } is not { $value }
prose-less = { $field } is less than { $value }
prose-at-most = { $field } is at most { $value }
prose-more = { $field } is more than { $value }
prose-at-least = { $field } is at least { $value }
prose-between = { $field } is between { $value }
prose-on = { $field } is { $value }
prose-before = { $field } is before { $value }
prose-after = { $field } is after { $value }
prose-on-or-before = { $field } is no later than { $value }
prose-on-or-after = { $field } is no earlier than { $value }
prose-in-last = { $field } is within { $value }
prose-more-than-ago = { $field } is more than { $value } ago
prose-in-next = { $field } is within { $value }
prose-this-period = { $field } falls in { $value }
prose-last-period = { $field } falls in { $value }
prose-next-period = { $field } falls in { $value }
prose-anniversary-within = { $field } has its anniversary within { $value }
prose-has-any = { $field } includes { $value }
prose-has-all = { $field } includes { $value }
prose-has-none = { $field } does not include { $value }
prose-is-yes = { $field } is “yes”
prose-is-no = { $field } is “no”
prose-is-unknown = { $field } is not known

prose-field-revenue-12m = revenue of the last 12 months
prose-field-revenue-total = revenue of all years
prose-field-revenue-rank = rank by revenue
prose-field-n-invoices = number of invoices
prose-field-n-invoices-12m = number of invoices in the last 12 months
prose-field-since = first day with us
prose-field-lifecycle = status
prose-field-abc = class by revenue (ABC)
prose-field-xyz = class by steadiness (XYZ)
prose-field-tenure-years = time with us in years
prose-field-tenure-days = time with us in days
prose-field-n-referred = number of clients referred
prose-field-n-people = number of people
prose-field-n-decision-makers = number of decision makers
prose-field-n-interactions = number of contacts
prose-field-n-interactions-12m = number of contacts in the last 12 months
prose-field-n-awards = number of awards
prose-field-n-awards-12m = number of awards in the last 12 months
prose-field-reachable = list of channels
prose-field-referred-by = referrer
prose-field-opt-out = wish not to be written to
prose-field-no-gifts = wish to get no gifts
prose-field-no-events = wish not to be invited
prose-field-decision-maker = power to decide
prose-field-is-invoice-contact = part as invoice contact

condition-is = { $field } is { $value }
condition-is-not = { $field } is not { $value }
condition-contains = { $field } contains { $value }
condition-does-not-contain = { $field } does not contain { $value }
condition-starts-with = { $field } starts with { $value }
condition-ends-with = { $field } ends with { $value }
condition-any-of = { $field } is { $value }
condition-none-of = { $field } is not { $value }
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
condition-in-last = { $field } in { $value }
condition-more-than-ago = { $field } more than { $value } ago
condition-in-next = { $field } in { $value }
condition-this-period = { $field } { $value }
condition-last-period = { $field } { $value }
condition-next-period = { $field } { $value }
condition-anniversary-within = { $field } has its anniversary within { $value }
condition-has-any = { $field } has { $value }
condition-has-all = { $field } has { $value }
condition-has-none = { $field } has no { $value }
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
operator-in-segment = is in
operator-not-in-segment = is not in
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
last-days = the last { $n } { $n_plural ->
    [one] day
   *[many] days
}
last-days-one = the last day
last-weeks = the last { $n } { $n_plural ->
    [one] week
   *[many] weeks
}
last-weeks-one = the last week
last-months = the last { $n } { $n_plural ->
    [one] month
   *[many] months
}
last-months-one = the last month
last-years = the last { $n } { $n_plural ->
    [one] year
   *[many] years
}
last-years-one = the last year
next-days = the next { $n } { $n_plural ->
    [one] day
   *[many] days
}
next-days-one = the next day
next-weeks = the next { $n } { $n_plural ->
    [one] week
   *[many] weeks
}
next-weeks-one = the next week
next-months = the next { $n } { $n_plural ->
    [one] month
   *[many] months
}
next-months-one = the next month
next-years = the next { $n } { $n_plural ->
    [one] year
   *[many] years
}
next-years-one = the next year

unit-days = { $n_plural ->
    [one] day
   *[many] days
}
unit-weeks = { $n_plural ->
    [one] week
   *[many] weeks
}
unit-months = { $n_plural ->
    [one] month
   *[many] months
}
unit-years = { $n_plural ->
    [one] year
   *[many] years
}
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
of-records-people = people
of-records-invoices = invoices
of-records-interactions = contacts
of-records-awards = awards
one-of-records-people = at least one person
one-of-records-invoices = at least one invoice
one-of-records-interactions = at least one contact
one-of-records-awards = at least one award
none-of-records-people = not a single person
none-of-records-invoices = not a single invoice
none-of-records-interactions = not a single contact
none-of-records-awards = not a single award
records-where = { $records } where { $condition }
records-such = { $records } ({ $condition })
related-exists = has { $records }
related-missing = has no { $records }
related-count = number of { $records }
related-sum = sum of { $field } over { $records }
related-average = average { $field } of { $records }
related-latest = latest { $field } of { $records }

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
fault-too-deep = Groups are nested too deep: a file holds 24 levels. Nothing was changed.
records-owners = account managers
records-companies = companies
