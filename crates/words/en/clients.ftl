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
clients-keys = ↑ ↓ move   Enter opens   Esc closes   / filters

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
