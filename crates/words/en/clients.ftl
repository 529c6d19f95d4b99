### The list of clients and the drawer of a person.

clients-sub = { $people } { $people_plural ->
    [one] person
   *[many] people
} in { $firms } { $firms_plural ->
    [one] company
   *[many] companies
}, of which { $active } { $active_plural ->
    [one] is an active client.
   *[many] are active clients.
}
clients-empty = Everybody you know will stand here
clients-empty-text = Bring a list from a spreadsheet or another program: people, companies, invoices, meetings.
clients-empty-companies = { $n } { $n_plural ->
    [one] company
   *[many] companies
}, and nobody in them yet
clients-empty-companies-text = The companies and their invoices are in the book. Bring a list of the people in them.
clients-nobody = Nobody fits all of this
clients-nobody-text = The words and filters above leave nobody. The people are still there.
clients-clear = Show everybody
clients-announced = { $n } { $n_plural ->
    [one] person
   *[many] people
}

## Above the list
clients-search = Filter
clients-search-hint = Name, company, city
clients-of = of { $n }
clients-narrowed = { $facet } is { $value }
clients-widen = Remove the filter: { $what }
clients-facets = Facets
clients-hints-some = hints
clients-nothing = nothing
facet-lifecycle = Status
facet-holds = The plan gives
facet-abc = By revenue
facet-decides = Decides
facet-owner = Account manager
facet-hints = Worth a look

## The grid
clients-grid = People
clients-name = Name
clients-role = Role
clients-company = Company
clients-status = Status
clients-revenue = 12 months, { $unit }
clients-thousands = { $sign } k
clients-units = { $sign }
clients-months = Month by month
clients-segment = ABC, RFM
clients-negotiated = Negotiated
clients-gives = The plan gives
clients-days = { $n } d
clients-hints = { $n } { $n_plural ->
    [one] hint
   *[many] hints
}
clients-nameless = No name
clients-opted-out = not written to
clients-rows = Rows { $from } to { $to } of { $n }
clients-keys = Arrows move   Shift widens   Type or F2 edits   Space chooses   Enter opens   / filters
clients-about = People or companies
clients-person = Person
clients-people = People
clients-companies = Companies
clients-show-companies = Show the companies
clients-show-people = Show the people
clients-no-companies = No companies yet
clients-no-companies-text = The people in the book belong to no company.
clients-filter = Conditions
clients-filter-kind = Who is shown
clients-keep-segment = Keep as a segment
clients-segment-name = Name of the segment
clients-group = Group
clients-grouped = By: { $field }
clients-not-grouped = No groups
clients-columns = Columns
clients-columns-help = Drag a column, or move it with Alt and an arrow.
clients-columns-shown = Shown, in this order
clients-columns-all = All other fields
clients-columns-search = Look for a field
clients-columns-usual = As at the beginning
clients-column-remove = Leave out: { $name }
clients-more-facets = Wishes and consent
clients-add = Add
clients-add-person = Add a person
clients-add-company = Add a company
clients-add-it = Add
clients-out = Take out
clients-out-csv = This list, CSV
clients-out-xlsx = This list, Excel
clients-out-vcf = These people, vCard
clients-out-all-csv = The whole book, CSV files
clients-out-all-xlsx = The whole book, Excel
clients-pick = Choose { $name }
clients-pick-all = Choose all
clients-picked = { $n } { $n_plural ->
    [one] row chosen
   *[many] rows chosen
}
clients-unpick = Choose nobody
clients-bulk-field = Change a field …
clients-bulk-apply = Change
clients-delete = Delete
clients-not-edited = This cell is computed and cannot be typed
clients-grid-companies = Companies
facet-todo = To do
todo = To do
todo-no-decision-maker = No decision maker known
todo-contact-decides = Invoice contact is not a decision maker
todo-no-address = No address for a postcard
todo-no-basis = No basis for contact
todo-blocks = { $people }, blocks { $n } { $n_plural ->
    [one] place
   *[many] places
}
merge-title = Make one record of two
merge-what = { $drop } goes into { $keep }. References that move: { $n }.
merge-choose = They say different things. What is not chosen is lost:
merge-it = Merge
paste-misfits = { $n } { $n_plural ->
    [one] cell did not fit.
   *[many] cells did not fit.
}
paste-fitted = { $n } { $n_plural ->
    [one] cell is in.
   *[many] cells are in.
}
paste-place = Row { $row }, column { $column } { $whose }:

## A person
person-why = Why
person-revenue = Revenue in 12 months
person-no-revenue = No invoice in these months.
person-revenue-chart = Revenue by month, highest in { $month }: { $sum }
person-as-table = As a table
person-thousands = { $n } k
person-rfm = { $r } recent, { $f } often, { $m } money
person-facts = Facts
person-unknown = Not known yet: { $n }
person-events = What happened
person-no-events = Nothing is written down yet.
person-more-events = { $n } more
event-invoice = Invoice { $sum }
event-invoice-no-sum = Invoice
event-award = Given: { $treatment }
person-menu = More
person-everything = Everything about this person
person-everything-sub = All that this book says.
person-print = Print
person-as-file = Save as a file
person-erase = Erase for good …
person-erase-title = Erase { $name } for good?
person-erase-what = The person goes from the book with interactions and awards, from the policy, the change log and the undo history. Earlier steps can no longer be undone, and this one cannot either.
person-erase-remains = It does not reach what left this book before: saved copies of the plan file, exported lists, printed pages, and the files that the lists came from. Delete or correct those yourself.
person-erase-it = Erase for good
company-people = People
company-invoices = Invoices
company-interactions = Contacts
company-awards = Awards
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
