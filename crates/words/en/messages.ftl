### What the session says: names of edits, refusals, files, verdicts, ways.

## Names of edits, for undo and the change log
edit-as-of = As of { $day }
edit-book-name = The book is “{ $name }”
edit-cell = { $field } of { $whose }
edit-bulk = { $field } of { $n } { $n_plural ->
    [one] record
   *[many] records
}
edit-paste = { $n } { $n_plural ->
    [one] cell
   *[many] cells
} pasted
edit-add-person = { $name } added
edit-add-company = { $name } added
edit-add-record = A record added
edit-delete-one = { $name } deleted
edit-delete-people = { $n } { $n_plural ->
    [one] person
   *[many] people
} deleted
edit-delete-companies = { $n } { $n_plural ->
    [one] company
   *[many] companies
} deleted
edit-save-segment = Segment “{ $name }” kept
edit-merge = { $drop } merged into { $keep }
edit-split = { $name } parted off
edit-erase = A person erased for good
edit-maximum = { $treatment }: places to { $n }
edit-maximum-unlimited = { $treatment }: places without limit
edit-minimum = { $treatment }: at least { $n }
edit-cap = { $treatment }: at most { $n } to a company
edit-cap-unlimited = { $treatment }: no limit to a company
edit-reserve = { $treatment }: { $n } kept
edit-reserve-unused = { $treatment }: places kept but not used
edit-unit-cost = { $treatment }: { $sum } each
edit-fixed-cost = { $treatment }: { $sum } once
edit-minutes = { $treatment }: { $n } minutes
edit-budget = Budget to { $sum }
edit-budget-unlimited = Budget without limit
edit-condition = { $treatment }: { $field }
edit-group = { $treatment }: how conditions join
edit-remove-condition = { $treatment }: a condition removed
edit-add-condition = { $treatment }: { $field } added
edit-obligation-months = { $treatment }: owed once in { $n } months
edit-settled-by = { $treatment }: what settles it
edit-justification = { $treatment }: why it is so
edit-public-wording = { $treatment }: what clients read
edit-pin = { $name } pinned: { $treatment }
edit-unpin = { $name } no longer pinned: { $treatment }
edit-exclude = { $name } left out
edit-readmit = { $name } let in again
edit-move-treatment = { $treatment } moved to place { $n }
edit-move-condition = { $treatment }: a condition moved
edit-add-segment = { $treatment }: a segment added
edit-add-group = { $treatment }: a group added
edit-ranking = { $treatment }: the order
edit-add-reserve = { $treatment }: places kept
edit-reserve-segment = { $treatment }: for whom places are kept
edit-remove-reserve = { $treatment }: no longer kept
edit-add-obligation = { $treatment }: owed
edit-obligation-segment = { $treatment }: to whom it is owed
edit-remove-obligation = { $treatment }: no longer owed
edit-add-treatment = { $treatment } added
edit-rename-treatment = { $treatment } renamed
edit-duplicate-treatment = { $treatment } duplicated
edit-remove-treatment = { $treatment } removed
edit-import = List brought: { $new } new, { $updated } changed

## Refusals: what is wrong, what is kept, what to do
refused-nothing-open = No book is open. Open the sample, a plan file, or begin with an empty book.
refused-no-policy = This book has no policy yet. Open a plan file that has one.
refused-empty-name = A name is needed. The old one is kept.
refused-no-field = There is no field “{ $field }”.
refused-no-record = There is no record “{ $id }” in this book.
refused-not-a-value = “{ $text }” is no value of { $field }. The old value is kept.
refused-computed = { $field } is computed and cannot be typed.
refused-no-row = There is no row for it in the list.
refused-no-column = There is no column for it.
refused-no-company = There is no company to write it to.
refused-nothing-fits = Nothing of what was pasted fits here. Nothing was changed.
refused-nobody-chosen = Nobody is chosen. Nothing was changed.
refused-faulty-filter = The filter has a fault, so it narrows nothing: { $why } Put it right or take it away first. Nothing was done.
refused-list-changed = The list has changed since it was shown to you. Nothing was done; look at it again and repeat.
refused-id-taken = The id “{ $id }” is taken. Nothing was added; try again.
refused-empty-name-of-new = A name is needed. Nothing was added.
refused-no-format = There is no way to write “{ $format }”.
refused-not-a-sum = “{ $text }” is not a sum. The old one is kept.
refused-not-a-condition = That condition is no longer there.
refused-no-figure = What this figure counts is no longer there.
refused-no-further = It cannot go further that way.
refused-no-group = There is no group beside it to go into. Add a group first.
refused-no-term = That term is no longer there.
refused-last-treatment = The last treatment cannot be removed. Add another one first.
refused-no-reason = A reason is needed: it stands beside the name on the sheet that is signed.
refused-no-import = No list is being brought. Choose a file first.
refused-no-preview = This change cannot be previewed.
refused-way-is-gone = The plan has changed since; this way out is no longer there.
refused-change = The change does not fit: { $detail }. Nothing was changed.

## Files
file-empty = The file is empty (0 bytes). Ask for it again.
file-too-large = The file has { $size } MB; the limit is { $limit } MB.
file-not-a-plan-file = This is { $kind }, not a plan file. Lists of clients come in by “Bring a list”.
file-made-by-newer = Made by { $made_by }, this is { $this }. Not changed. Update to open it.
file-damaged = Damaged at line { $line }, column { $column } ({ $path }): { $fault }. The book that is open stays as it is.
file-fault-ends-early = the file ends before it is complete
file-fault-not-utf8 = the text is not UTF-8
file-fault-too-deep = nested too deep
file-fault-shape = not what a plan file has there
file-fault-repeated-id = an id stands twice
file-fault-empty-id = an id is empty
file-fault-own-field = a field of your own is not as listed
file-fault-wrong-kind = a value is of another kind than its field
file-fault-rule-form = a rule is not in the form of rules
file-fault-segment-form = a segment is not in the form of segments
file-kind-csv = a table of separated values
file-kind-xlsx = an Excel workbook
file-kind-xlsb = a binary Excel workbook
file-kind-xls = an old Excel workbook
file-kind-ods = an OpenDocument spreadsheet
file-kind-protectedoffice = an Office file with a password
file-kind-htmltable = an HTML table
file-kind-html = a web page
file-kind-xml = an XML file
file-kind-json = a JSON file of another kind
file-kind-sealed = a sealed file
file-kind-vcard = an address card
file-kind-bankfile = a bank exchange file
file-kind-pdf = a PDF
file-kind-document = a text document
file-kind-presentation = a presentation
file-kind-numbers = a Numbers document
file-kind-image = a picture
file-kind-archive = an archive
file-kind-richtext = a rich text document
file-kind-database = a database file
file-kind-olefile = an old Office file
write-rule-too-deep = A rule is nested deeper than { $limit } levels. Not saved.
write-day-out-of-range = A day lies outside the years 0 to 9999. Not saved.

## Faults of a policy
fault-at = { $place }: { $fault }
fault-not-rankable = { $field } has no order to rank by.
fault-unknown-treatment = There is no treatment “{ $treatment }”.
fault-faulty-segment = The rule of the segment “{ $segment }” has a fault.
fault-same-id = The id “{ $id }” stands twice.
fault-contradiction = It both goes with “{ $treatment }” and never does.
fault-no-id = An id is empty.
fault-itself = A treatment names itself.
fault-negative = A sum is below zero.
fault-no-treatments = There is no treatment.
fault-too-many = There are too many parts.
fault-no-period = The period has no months.

## What somebody gets
gives-place = { $treatment }, { $place } of { $n }
gives-waits = { $treatment }: waits { $place }
gives-nothing = The plan gives nothing.
hint-invoice-contact = Invoices go to { $name }, who is not a decision maker.
hint-no-decision-maker = Nobody in { $company } is known to decide.
hint-unreachable = No e-mail, phone or address is known.

## Rungs of the ladder
rung-unlimited = all who qualify
rung-places = { $n } { $n_plural ->
    [one] place
   *[many] places
}
rung-kept = { $n } { $n_plural ->
    [one] place
   *[many] places
}, { $kept } kept
rung-owed = { $n }, one owed in { $months } { $months_plural ->
    [one] month
   *[many] months
}

## Why
why-two = { $first } { $second }
why-gets = Gets { $things }.
why-gets-nothing = Gets nothing.
why-first-in-line = First in line for { $sought }:
why-in-line = { $place } in line for { $sought }:
why-seats-short = { $number } { $n_plural ->
    [one] seat
   *[many] seats
} short.
why-places-short = { $number } { $n_plural ->
    [one] place
   *[many] places
} short.
why-no-place-helps = more places would not help.
number-1 = one
number-2 = two
number-3 = three
number-4 = four
number-5 = five
number-6 = six
number-7 = seven
number-8 = eight
number-9 = nine
number-10 = ten
why-no-money-left = no money is left.
why-passed-over = Passed over for { $sought }:
why-not-given = Does not get { $given }:
why-holds-better = That stands above { $given }.
why-never-with = it never goes with { $other }.
why-waits-in-reserve = Waits { $place } for the places kept for “{ $segment }”.
why-barred = May not be given { $given }:
why-not-eligible = Does not qualify for { $sought }:
why-conditions-fail = { $n } { $n_plural ->
    [one] condition is
   *[many] conditions are
} not met.
why-seat-rank = By rank: { $rank }.
why-seat-pin = Pinned by hand.
why-seat-owed = Owed to “{ $segment }”.
why-seat-reserve = On a place kept for “{ $segment }”.
why-seat-base = Nobody is to be left out: everybody gets at least this.
why-summary-given = given, { $rank } in rank, { $n } in all
why-summary-given-otherwise = given
why-summary-ranks = meets all, ranks { $rank }
why-summary-barred = meets all, barred
why-summary-fails = { $n } { $n_plural ->
    [one] condition
   *[many] conditions
} not met
why-rank-alone = { $rank }
why-rank-seats = { $rank }, for { $n } { $n_plural ->
    [one] seat
   *[many] seats
}
why-rank-places = { $rank }, for { $n } { $n_plural ->
    [one] place
   *[many] places
}
why-rank-note-seats = { $n } { $n_plural ->
    [one] seat goes
   *[many] seats go
} by rank: { $maximum } { $parts }; by { $keys }.
why-rank-note-all-seats = All { $n } { $n_plural ->
    [one] seat goes
   *[many] seats go
} by rank; by { $keys }.
why-rank-note-all = All { $n } { $n_plural ->
    [one] place goes
   *[many] places go
} by rank; by { $keys }.
minus-kept = − { $n } kept
minus-owed = − { $n } owed
minus-over = − { $n } { $n_plural ->
    [one] override
   *[many] overrides
}
minus-base = − { $n } so that nobody is left out
minus-free = − { $n } free
join-then = { ", " }then{ " " }
why-rank-note = { $n } { $n_plural ->
    [one] place goes
   *[many] places go
} by rank: { $maximum } { $parts }; by { $keys }.
why-rank-note-unlimited = There is no limit; the order is by { $keys }.
why-owed-since = { $treatment } is owed: the last one was on { $day }; one is due every { $months } months.
why-owed-never = { $treatment } is owed: none was ever given; one is due every { $months } months.
why-owed-settled = { $treatment } is not owed: one was given on { $day }, and one is due every { $months } months.
why-in-reserve = { $place } of { $n } for the places kept for “{ $segment }”.

reason-holds = holds something better
reason-never-with = never goes with what is held
reason-not-eligible = does not qualify
reason-cap = the company has as many as it may
reason-owner-maximum = the account manager’s clients have as many as they may
reason-minutes = the account manager has no hours left
reason-money = the money left does not suffice
reason-reserved-seats = the places left are kept
reason-full = all places are taken
bar-opted-out = asked not to be written to.
bar-excluded = left out by hand: { $reason }
bar-no-gifts = asked for no gifts.
bar-no-events = asked for no events.
bar-no-email = no e-mail address is known.
bar-no-phone = no phone is known.
bar-no-post = no postal address is known.
bar-value-limit = worth more than { $sum }, the most such a recipient may accept.

## Ways in
way-more-seats = { $n } more { $n_plural ->
    [one] place
   *[many] places
}: { $maximum }
way-anybody-declines = Anybody of the { $n } by rank declines
way-one-declines = One of { $n } declines: { $names }
way-withdraw-pin = The pin of { $name } is withdrawn
way-readmit = Is no longer left out by hand
way-value = { $what }: { $to }
way-values = { $changes }
way-values-to-pass = { $changes }, to pass { $name }
way-values-and-seats = { $changes }, and { $n } more { $n_plural ->
    [one] place
   *[many] places
}
way-moves-to = { $name }: { $treatment }
way-moves-out = { $name }: nothing
way-costs = +{ $sum }
way-saves = −{ $sum }
way-moves = { $moves }
way-moves-and-costs = { $moves }; +{ $sum }
way-moves-and-saves = { $moves }; −{ $sum }
value-empty = empty
yes = yes
no = no
unknown = unknown

## Reading a list
refused-import-open = Some questions about the list are open. Answer them, then bring it.
read-empty = The file is empty (0 bytes). Ask for it again.
read-too-large = The file has { $size } MB; the limit is { $limit } MB. Save only the needed part.
read-too-many-columns = { $n } columns; the most is { $limit }. The separator is probably another one.
read-not-a-table = This is { $kind }, not a table that can be read here. Save it as CSV and bring that.
read-zero-bytes = Row { $row }: zero bytes stand where text should be ({ $n }). Ask for the file again.
read-encoding-unclear = Reads as { $encodings }. Which looks right?
read-bytes-not-in-encoding = Row { $row }: { $n } places mean nothing in { $encoding }. Choose other letters.
read-lost-characters = Row { $row }: { $n } characters were lost by the program that wrote the file.
read-ends-inside-character = Row { $row }: the file is cut off. Ask for it again.
read-unclosed-quote = Row { $row }: a quote opened in column { $column } never closes. { $n } rows read.
read-stray-quotes = Row { $row }, column { $column }: text stands after a closing quote ({ $n } cells). Kept.
read-ragged-rows = { $n } rows have { $found } fields, the header has { $expected } (first: row { $row }). The others are read.
read-no-rows = There are names of columns and no row below them.
read-no-such-row = There is no row { $row } in this file.
read-title-rows = { $n } rows above the names of columns are passed over.
read-footer-rows = { $n } rows of totals or notes below are left out.
read-duplicate-header = Two columns are called “{ $name }”; the second is now “{ $renamed }”.
read-second-header-row = The names in row { $row } are joined to those above them.
read-error-cells = Row { $row }, column { $column }: { $n } cells hold errors such as #N/A and are left empty.
read-password = The file is locked with a password. Open it, save it without one, and bring that.
read-ends-early = { $expected ->
    [0] The file ends at byte { $size }, before its end. Ask for it again.
   *[other] The file ends at byte { $size } of { $expected }. Ask for it again.
}
read-damaged = The file is damaged (in “{ $part }”). Open it in the program it comes from and save it anew.
read-unpacks-too-large = Unpacks to more than { $limit } MB (the limit). Save only the needed sheet.
read-unpacks-too-far = Unpacks to more than { $limit } times its size, as files made to do harm do. It was not opened.
read-has-doctype = “{ $part }” declares a document type, as files made to do harm do. It was not opened.
read-too-many-cells = More than { $limit } cells (the limit). Save only the needed sheet and columns.
read-no-such-sheet = There is no sheet { $n } in this file.
read-stopped = Reading was stopped.
reject-fields = { $n } fields, not as many as the header
reject-empty-value = nothing there
reject-not-a-number = not a number
reject-exponent = a number in a form that is not taken
reject-bad-grouping = thousands are not in groups of three
reject-too-large = more digits than any sum has
reject-too-precise = more decimals than the currency has
reject-unknown-unit = a number with an unknown unit
reject-not-a-date = not a date
reject-no-such-date = no such day
reject-other-date-order = day and month are the other way round
reject-not-a-flag = neither yes nor no
reject-other-currency = in { $currency }, where the book’s currency is meant
reject-missing = { $field } is missing
draft-unknown-table = { $file }: no column was recognised. Choose what one of them becomes.
draft-choose-date-order = { $file }, “{ $column }” may be day-first or month-first: choose.
draft-choose-decimal-sign = { $file }, “{ $column }”: thousands or decimals? Choose.
draft-rows-left-out = { $file }: { $n } rows do not count because of “{ $column }”.
draft-columns-left-out = { $file }: left out: { $headers }.
draft-repeated-rows = { $file }: { $n } { $n_plural ->
    [one] row was joined with others
   *[other] rows were joined
} about the same { $table }.
draft-created = Made because rows name them: { $n } ({ $table }).
draft-unknown-reference = { $n } rows name { $table } that are not there (first: { $first }).
draft-ambiguous-name = { $n } rows name one of several alike ({ $table }, first: { $first }).

## The store and the engine

storage-lost = “{ $name }” was stored here on { $day }, and now the store is empty. Open a saved copy of the file if there is one. Nothing was written over.
storage-unreadable-book = “{ $name }” is stored here, and the browser does not hand it out. Close other tabs of this page and load it again. Nothing was written over.
storage-unreadable = The browser does not hand out what is stored here. Close other tabs of this page and load it again. Nothing was written over.
storage-not-opened = “{ $name }” of { $day } is stored here and was not opened. { $why } It stays stored as it is.
storage-recovered = The browser had lost “{ $name }”; it came back from the second copy of { $day }.
storage-not-followed = Another tab has saved a state that cannot be opened here. { $why } Load the page again.
storage-merged = Another tab saved in between. The changes made here were made again on top of it.
storage-edit-lost = A change made here does not fit what another tab saved, and was not made again. { $why }
storage-not-forgotten = The browser did not remove what is stored. Close other tabs of this page and try again.
storage-full = The disk is full.
storage-failed = The browser did not confirm the saving. It is tried again.
storage-cannot-write = The book does not fit the file format.
storage-overtaken = Another tab saved a different state. Save a copy of this one, then load the page again.
engine-in-page = This browser refuses background work. Everything works; long jobs make the page wait.
engine-restarted = A fault in the engine: it was started again from what was stored. The last change may be missing.
engine-put-aside = The browser put this page aside while a change was being saved. The last change may be missing.
engine-stopped = Stopped. The book is as it was before.
engine-gone = The engine failed several times and was not started again. Load the page again; what was stored is kept.
engine-job-opening = Opening the file
engine-job-reading = Reading the lists
engine-job-accepting = Taking in the lists
