### Bringing a list.

import-sub-none = Nothing is brought yet.
import-sub = { $file }, { $rows } { $rows_plural ->
    [one] row
   *[many] rows
}, { $columns } { $columns_plural ->
    [one] column
   *[many] columns
}.
import-sub-many = { $files } { $files_plural ->
    [one] file
   *[many] files
}, { $rows } { $rows_plural ->
    [one] row
   *[many] rows
}.
import-sub-guesses = { $n } { $n_plural ->
    [one] column is a guess.
   *[many] columns are guesses.
}
import-sub-left-out = { $n } { $n_plural ->
    [one] column is left out.
   *[many] columns are left out.
}
import-steps = Steps
import-step-1 = File
import-step-2 = Columns
import-step-3 = Look through
import-step-4 = Add
import-reading = Reading. The book stays as it is.

## The file
import-begin = Drop a list here
import-begin-text = CSV files from Excel, 1C, a CRM or a bank; several at once, if they belong together. Columns are recognised, mistakes are shown by row.
import-choose = Choose files
import-or-paste = or copy rows in a spreadsheet and press Ctrl V
import-nothing-changes = Nothing in the book changes until you have seen what it will do.
import-size = { $rows } { $rows_plural ->
    [one] row
   *[many] rows
}, { $columns } { $columns_plural ->
    [one] column
   *[many] columns
}
import-how-read = How the file is read
import-letters = Letters
import-separator = Separator
import-names = Names of columns
import-dates = Dates
import-decimals = Decimals
import-by-column = by column
import-comma = comma
import-semicolon = semicolon
import-tab = tab
import-bar = vertical bar
import-row = row { $n }
import-no-names = no row has them
import-choose-one = choose
import-not-read = No columns could be read. Choose other letters or another separator, or bring another file.

## Columns
import-columns = Columns
import-letter = Letter
import-in-file = In the file
import-example = For example
import-becomes = Becomes
import-certainty = Certainty
import-problems = Problems
import-no-header = no name
import-becomes-of = Field for { $column }
certainty-sure = Sure
certainty-likely = Likely
certainty-guess = Guess
certainty-left-out = Left out
import-n-problems = { $n } { $n_plural ->
    [one] cell does not fit
   *[many] cells do not fit
}
import-date-order = Day and month in { $column }
import-date-order-open = Dates may be read two ways
import-day-first = 31.12.2026
import-month-first = 12/31/2026
import-decimal-sign = Decimals in { $column }
import-decimal-sign-open = Thousands or decimals?
import-point = 1,234.50
import-decimal-comma = 1 234,50

## What a column becomes
import-table-people = People
import-table-companies = Companies
import-table-invoices = Invoices
import-table-interactions = Contacts
import-table-awards = Awards
import-table-owners = Account managers
target-leave-out = Leave out
target-own = A field of your own
target-owners-id = Manager number
target-owners-name = Account manager
target-owners-email = Manager’s e-mail
target-owners-minutes = Manager’s minutes
target-companies-id = Company number
target-companies-name = Company
target-companies-city = City of the company
target-companies-note = Note on the company
target-companies-status = Status
target-people-id = Person number
target-people-company-id = Company of the person
target-people-name = Full name
target-people-note = Note on the person
target-invoices-id = Invoice record number
target-invoices-company-id = Company of the invoice
target-invoices-date = Invoice date
target-invoices-amount = Invoice amount
target-invoices-currency = Invoice currency
target-invoices-number = Invoice number
target-interactions-id = Contact record number
target-interactions-person-id = Person met
target-interactions-date = Date of the contact
target-interactions-kind = Kind of contact
target-interactions-owner = Manager who met
target-interactions-note = Note on the contact
target-awards-id = Award record number
target-awards-person-id = Person who was given
target-awards-treatment = What was given
target-awards-date = Date given
target-awards-value = Value of what was given
target-awards-note = Note on what was given

## What it will do
import-outcome = What it will do
import-peek = { $new } new, { $updated } changed, { $unchanged } known, { $rejected } rejected
import-count-new = New
import-count-new-more = records that are not there yet
import-count-updated = Known, changed
import-count-updated-more = empty cells change nothing
import-count-unchanged = Known already
import-count-unchanged-more = with nothing new
import-count-rejected = Rejected
import-count-rejected-more = rows and cells that stay outside
import-new-by-table = New records
import-notes = Worth knowing
import-rejected = { $n } rejected
import-rejected-more = { $n } more are in the file.
import-save-rejected = Save as CSV
import-place = row { $row }, { $column }
import-place-row = row { $row }
import-csv-file = file
import-csv-row = row
import-csv-column = column
import-csv-text = text
import-csv-reason = reason
import-one-step = Bringing the list is one step: one undo takes it all back.
import-waits-for-file = A file cannot be read yet. Put that right, or cancel and bring the others.
import-waits-for-answers = Waits for the answers above.
import-nothing-new = Nothing here is new to the book.
import-accept = { $n_plural ->
    [one] Bring { $n } record
   *[many] Bring { $n } records
}
