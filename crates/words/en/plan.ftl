### The plan screen and the explanation of a place.

plan-sub-published = Policy v{ $v }, frozen for signing. { $n } in, { $reached } reached, { $without } go without.
plan-sub-draft = Policy v{ $v }, a draft. { $n } in, { $reached } reached, { $without } go without.
plan-changed = Plan: better off: { $better }; worse off: { $worse }. Cost { $cost }
plan-print = Print
plan-foot = Plan { $fingerprint }, as of { $day }
plan-folded = Folded: longer bands and waitlists are cut short here. The page’s own Print, or Ctrl P, prints them whole.
nobody = nobody
nothing = nothing
and-more = and { $n } more
fewer-shown = Show fewer

## Empty and broken
plan-nobody = Nobody yet
plan-nobody-text = Here stands who gets what. It needs people, and a policy to share by.
plan-no-policy = No rules, no plan
plan-no-policy-text = This book has no policy yet. The sample shows one; a plan file brings one.
plan-faults = The policy has a fault.
plan-faults-text = Nothing is planned until it is put right; the book is as it was.
plan-faults-go = To the policy
band-nobody = Nobody qualifies.
band-nobody-barred = { $n } { $n_plural ->
    [one] meets the rule and cannot
   *[other] meet the rule, and none of them can
} be given it: there is no address for it, or they asked not to be given it.

## Figures
figure-cost = Cost
figure-unmet = Obligations unmet
figure-unmet-of = of { $n }
figure-unmet-none = Everybody who is owed something gets it
figure-unmet-say = people who are owed something go without
figure-ways = { $n } { $n_plural ->
    [one] way out
   *[many] ways out
}
figure-exceptions = Exceptions
figure-overrides = { $n_plural ->
    [one] override
   *[many] overrides
}
figure-pins = { $n_plural ->
    [one] pin
   *[many] pins
}
figure-excluded = { $n } left out by hand
figure-fair = Nobody ranked above anybody else gets less without a named reason
figure-unfair = Somebody was passed over without a named reason
figure-reached = Reached
figure-reached-of = of { $n }
figure-without = { $n } go without
figure-barred = { $n } may not be given anything

## A band
band-places = { $treatment }: places
band-one-fewer = { $treatment }: one fewer
band-one-more = { $treatment }: one more
band-waiting = { $treatment }: waiting
gauge-total = { $n } of { $of }
gauge-rank = { $n } by rank
gauge-over = { $n } by override
gauge-owed = { $n } owed
gauge-reserve = { $n } kept: { $segment }
gauge-base = { $n } so that nobody is left out
gauge-free = { $n } free
gauge-said = { $total }: { $parts }
preview-said = { $n } { $n_plural ->
    [one] place
   *[many] places
}: better off: { $better }; worse off: { $worse }; cost { $cost }. Enter keeps, Esc returns.
one-more = One more
one-more-reception = One more seat
one-more-gift = One more gift
one-more-postcard = One more card
one-fewer = One fewer
what-if-nobody = → nobody moves
what-if-next = next after: { $name }
what-if-gets = gets { $thing }
what-if-keeps = keeps only { $thing }
what-if-gets-nothing = gets nothing
what-if-move = { $name }: { $from } → { $to }
cut-after = Cut after { $rank } by rank
cut-full = Cut after { $n } { $n_plural ->
    [one] place
   *[many] places
}
cut-waiting = { $n } more { $n_plural ->
    [one] qualifies
   *[many] qualify
}
cut-passed = { $n } passed over: { $reason }
list-all = List the { $n }

## A place
place-said = { $name }, { $company }, { $state }
place-said-alone = { $name }, { $state }
place-rank = rank { $n }
place-waiting = rank { $n }, waiting
place-first = rank { $n }, waiting, first in line
place-over = by override
place-owed = owed, rank { $n }
place-reserve = on a kept place
place-base = so that nobody is left out
place-pinned = pinned: { $reason }
place-in = would come in
place-out = would go

## Shortfalls
owed-change = Change
owed-unmet = Unmet
owed-cost = Cost
owed-budget = Budget
owed-left = { $sum } left
owed-over = { $sum } over
owed-draft = Trying a change opens draft v{ $v }. What was signed stays as it is.
owed-who = Who goes without
findings-title = Worth a look
finding-who = Who

## Why
why-label = Why, for { $name }
why-record = Open the record
why-account = Account: { $name }
why-rank-title = Rank
why-ways = What would bring { $name } in
why-others = The other treatments
why-by-hand = By hand
why-decides = decides
hand-pin = Pin to { $treatment }
hand-pin-in-place = Pin to { $treatment }, in place of { $name }
hand-exclude = Leave out of { $treatment }
hand-exclude-all = Leave out of everything
hand-placeholder = Who asked, why, and why the policy should not say so
hand-hint = Stands beside the name on the sheet that is signed.
hand-do-pin = Pin { $name }
hand-do-exclude = Leave { $name } out
hand-pinned = Pinned: { $reason }
hand-unpin = Withdraw the pin
hand-excluded = Left out: { $reason }
hand-readmit = Let in again
conditions-none = Everybody qualifies
why-copy = Copy the explanation
why-loading = Working it out…
sign-met = met:
sign-not-met = not met:
sign-absent = does not hold, as it should be:
sign-against = holds, and should not:


## Who a figure counts
counted-nobody = Nobody is counted here.
counted-head = Who is counted
counted-open = { $figure }: who
counted-holds = gets { $things }
counted-cost = { $treatment }, { $sum }
counted-reason = { $reason }
counted-reached = Reached
counted-without = Go without
counted-barred = May not be given anything
counted-opted-out = Asked not to be written to
counted-paid = Places that cost money
counted-owed = Owed something
counted-unmet = Owed, and go without
counted-overrides = By override
counted-pins = Pinned
counted-exclusions = Left out by hand
counted-shortfall = Go without: { $treatment }
counted-eligible = Qualify: { $treatment }
counted-awarded = Get: { $treatment }
counted-seats-rank = By rank: { $treatment }
counted-seats-over = By override: { $treatment }
counted-seats-owed = Owed: { $treatment }
counted-seats-reserve = On kept places: { $treatment }
counted-seats-base = So that nobody is left out: { $treatment }
counted-waiting = Waiting: { $treatment }
counted-passed-over = Passed over, { $treatment }: { $reason }
counted-kept = Places may be kept for them: { $treatment }
counted-owed-by = Owed: { $treatment }
counted-tied = Still tied: { $treatment }
counted-meets = Meet the rule: { $rule }
counted-alone = Meet this condition, { $rule }
counted-lost = Lost because of this condition alone, { $rule }
counted-gained = Let in only by this condition, { $rule }
counted-empty = Meet it because the value is empty, { $rule }
