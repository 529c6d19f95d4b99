### Shortfalls with their ways out, and findings.

shortfall-obligation = { $owed } are owed: { $treatment }, every { $months } months ({ $segment }). There are { $n }.
shortfall-obligation-detail = { $unmet } go without, and { $better } of those hold something better. The smallest changes that would settle it:
shortfall-minimum = { $treatment }: at least { $minimum } are wanted, { $missing } are missing.
shortfall-reserve = { $treatment }: { $missing } more places are kept than there are.
shortfall-pin = { $treatment }: the pin of { $name } could not be kept: { $reason }.
shortfall-base = { $unmet } who must not be left out get nothing.

relax-more-seats = { $treatment }: { $n } more, { $maximum } in all
relax-more-money = { $treatment }: more money
relax-settle-by = Let { $by } count as { $treatment }
relax-longer = { $treatment }: owed every { $months } months
relax-settle-and-more = Let { $by } count, and { $n } more: { $maximum } in all
relax-lower-minimum = { $treatment }: at least { $minimum } suffices
relax-open-base = { $treatment }: open to everybody who must not be left out
relax-threshold = { $treatment }: a lower threshold

finding-justified-envy = Somebody was passed over for somebody ranked lower ({ $treatment }): { $units }.
finding-under-the-floor = { $n_units } who must not be left out get nothing: { $opted_out } opted out, { $unreachable } cannot be reached, { $other } for other causes.
finding-unmet-obligation = { $treatment }: { $n_units } of { $owed } owed in { $months } months go without ({ $segment }).
finding-unmet-minimum = { $treatment }: { $n } short of at least { $minimum }.
finding-reserve-beyond-maximum = { $treatment }: { $n } more are kept for “{ $segment }” than there are places.
finding-legal-value-exceeded = { $units }: { $treatment } is worth { $value }; the most for this kind of recipient is { $limit }.
finding-lost-pin = { $treatment }: a pin could not be kept: { $units }.
finding-no-justification = { $treatment }: nobody has written why it is so.
finding-no-public-wording = { $treatment }: there are no words for clients.
finding-referral-parity = { $referrer } referred { $referred }, and the two are treated differently.
finding-rule-matches-nobody = { $treatment }: a rule that nobody meets.
finding-rule-hidden = { $treatment }: everybody who qualifies gets something better ({ $by }).
finding-concentration = { $treatment }: clients of { $owner } have { $n } of { $of } places.
finding-no-decision-maker = { $n_units } client { $n_units_plural ->
    [one] company has
   *[many] companies have
} no known decision maker: { $units }.
