### The policy screen.

policy-sub-published = Version { $n }, frozen for signing. The first change opens the next draft; this version stays as it is.
policy-sub-draft = Draft v{ $n }. Every change is one step that can be undone.
policy-empty = There is no policy yet
ladder-order = In order of precedence
ladder-gate = Before all: nobody who asked not to be written to.
ladder-total = Total
of-budget = of { $sum }
budget-left = { $sum } left
budget-over = { $sum } over
n-qualify = { $n } qualify
rule-qualify = { $n } of { $of } meet the rule
rule-conditions = Conditions
rule-show-as = Show the rule as
rule-as-cards = Cards
rule-as-text = Text
rule-alone = Match it alone
rule-decides = Decides
rule-lost = Lost because of it alone
rule-let-in = Let in only by it
rule-nobody = lets nobody in by itself
rule-meets-nobody = nobody meets it
rule-empty-added = { $n } of them because the value is empty
rule-group = How the conditions join
rule-operator = Comparison
rule-field = Field
rule-value = Value
rule-unit = Unit of time
rule-remove = Remove the condition
rule-add = Condition
rule-add-it = Add
rule-key = − lost because of it   + let in only by it
rank-head = Order among those who qualify
rank-highest = highest first
rank-lowest = lowest first
rank-latest = latest first
rank-earliest = earliest first
rank-ties = leaves { $n } in ties
rank-id = Record number
rank-id-why = lowest first, so that no tie is left to chance
terms-of = Terms: { $treatment }
terms-places = Places
terms-at-least = At least
terms-at-most = At most
terms-cap = To one company
terms-capped = { $n } passed over
terms-unlimited = unlimited
terms-kept = Kept: { $segment }
terms-unused = Places kept but not used go to
terms-unused-next = those next by rank
terms-unused-nobody = nobody
terms-cost = Cost
terms-cost-is = { $n } × { $one } = { $sum }
terms-unit-cost = One place
terms-fixed-cost = Once
terms-minutes = Account manager’s minutes
terms-budget = Budget of the programme
terms-obligation = Obligation
terms-owed-every = Owed at least once in so many months
terms-owed-now = { $n } owed now
terms-owed-unmet = { $n } go without
terms-settles = { $treatment } settles it
texts-why = Why it is so
texts-why-missing = Nobody has written why. A rule without a reason is a finding.
texts-why-hint = Signed with the rule.
texts-clients-read = What clients read
texts-clients-hint = No names, no sums. It goes into the letter.
exceptions-head = Decided by hand
exceptions-withdraw = Withdraw

## The terms as a paragraph
prose-seats = There are { $n } { $n_plural ->
    [one] seat
   *[many] seats
}.
prose-seats-at-least = There are { $n } { $n_plural ->
    [one] seat
   *[many] seats
}; at least { $minimum } are to be taken.
prose-places = There are { $n } { $n_plural ->
    [one] place
   *[many] places
}.
prose-places-at-least = There are { $n } { $n_plural ->
    [one] place
   *[many] places
}; at least { $minimum } are to be given.
prose-unlimited = There is no limit of places.
prose-unlimited-at-least = There is no limit of places; at least { $minimum } are to be given.
prose-cap = No more than { $n } to one company.
prose-per-owner = No more than { $n } to the clients of one account manager.
prose-kept = { $n } { $n_plural ->
    [one] place is
   *[many] places are
} kept for “{ $segment }”; what they leave goes to those next by rank.
prose-kept-hard = { $n } { $n_plural ->
    [one] place is
   *[many] places are
} kept for “{ $segment }”; what they leave stays empty.
prose-owed = Everybody of “{ $segment }” is owed one at least every { $months_plural ->
    [one] month
   *[many] { $months } months
}.
prose-settled = That debt is also settled by { $things }.
prose-order = The order is by { $keys }; where all of it is equal, by record number.
prose-key = { $field } ({ $direction })
policy-add-treatment = Add a treatment
policy-treatment-name-en = Name in English
policy-treatment-name-ru = Name in Russian
policy-treatment-acts = { $treatment }: rename, copy, move, remove
policy-rename = Rename
policy-duplicate = Duplicate
policy-remove = Remove
policy-nobody-yet = Nobody qualifies. Add a condition or a group that lets somebody in.
policy-all-qualify = Everybody qualifies.
move-up = Move up
move-down = Move down
move-into = Into the group beside it
move-out = Out of its group
rule-condition-acts = Move or remove: { $condition }
rule-add-group = Group
rule-add-here = Add a condition here
rule-fold = Fold
rule-unfold = Unfold
rule-adding-to = In the group “{ $group }”
rule-in-segment = belongs to
rule-segment = Segment
rule-inner-where = where
measure-exists-interactions = A contact
measure-missing-interactions = No contact
measure-count-interactions = Number of contacts
measure-exists-invoices = An invoice
measure-missing-invoices = No invoice
measure-count-invoices = Number of invoices
measure-sum-invoices = Sum of invoices
measure-average-invoices = Average invoice
measure-latest-invoices = Latest invoice
measure-exists-awards = An award
measure-missing-awards = No award
measure-count-awards = Number of awards
measure-sum-awards = Sum of awards
measure-average-awards = Average award
measure-latest-awards = Latest award
measure-latest-interactions = Latest contact
measure-sum-interactions = Sum over contacts
measure-average-interactions = Average over contacts
measure-exists-people = A person
measure-missing-people = No person
measure-count-people = Number of people
measure-sum-people = Sum over people
measure-average-people = Average over people
measure-latest-people = Latest among people
rank-direction = Which come first
rank-add = Key
rank-key-acts = Move or remove: { $field }
terms-limit = Set a limit
terms-no-limit = No limit
terms-keep-for = Keep places for
terms-keep-add = Keep places
terms-keep-stop = Keep no places
terms-owe-to = Owed to
terms-owe-add = Owe it to a segment
terms-owe-stop = Owe it no longer
terms-edit-segment = Edit the segment’s rule
segment-head = Segment: { $segment }
segment-back = Back to { $treatment }
segment-list = A list of { $n }, kept by hand.
segment-members = { $n } of { $of } belong to it
