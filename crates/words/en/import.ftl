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
import-letters = Encoding
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

## The wizard
import-pasted = Pasted
import-more-files = Drop more files here, or paste rows: they join these.
import-known-as = { $kind }, { $layout }
import-known-as-before = { $kind }, { $layout }, mapped as last time
import-known-before = { $kind }, mapped as last time
import-save-mapping = Save this mapping as a file
import-sheet = Sheet
import-first-row = Values from
import-looks = What the text looks like
import-without-file = Leave this file out
import-take-file = Take this file after all
import-program-own = columns of this book:
import-program-bitrix24 = Bitrix24
import-program-amocrm = amoCRM
import-program-1c = 1C
import-program-hubspot = HubSpot
import-program-salesforce = Salesforce
import-program-pipedrive = Pipedrive
import-program-google = Google
import-program-outlook = Outlook
import-program-vcard = address cards
import-export-companies = companies
import-export-contacts = contacts
import-export-contacts-and-companies = contacts and companies
import-export-deals = deals
import-export-people = people
import-export-organizations = organisations
import-export-accounts = accounts
import-export-opportunities = opportunities
import-export-invoices = invoices
import-export-interactions = contacts held
import-export-awards = awards
import-export-owners = account managers
import-export-account-card = account card
import-export-account-turnover = account turnover
import-export-bank-exchange = bank exchange
import-export-counterparties = counterparties
import-export-documents = documents
import-also = also: { $fields }
import-own-name = Name of the field for { $column }
import-own-kind = Type of the field for { $column }
import-own-table = Whose field { $column } is
import-kind-text = text
import-kind-number = number
import-kind-money = money
import-kind-date = date
import-kind-flag = yes or no
import-kind-choice = one of
import-kind-choices = many of
import-matched = Found again by
import-key-id = number, else name
import-key-tax-number = tax number
import-key-email = e-mail
import-key-name = name
import-key-content = what they say
import-key-of = Found again by: { $table }
import-values = What words become
import-values-unknown = { $n } { $n_plural ->
    [one] word is not known
   *[many] words are not known
}
import-values-more = { $n } more
import-value-of = What “{ $text }” becomes
import-value-nothing = nothing
import-changed-fields = Changed
import-back = Back to the columns
import-look-record = Record
import-look-table = Table
import-look-has = What it has
import-look-field = Field
import-look-was = Was
import-look-becomes = Becomes
import-look-place = Place
import-look-why = Why
import-look-mend = Put right
import-look-none = Nobody is here.
import-look-more = { $n } more are not listed.
import-mend = Row { $row }, { $column }
import-mended = { $n } put right.
import-take-back = Take that back
import-rejected-all = Look at all { $n }
import-csv-sheet = sheet
import-sub-done = The lists are in the book.
import-done = { $new } new, { $updated } changed
import-done-rejected = { $n } stayed outside.
import-open-clients = Open clients
import-open-plan = Open the plan
import-open-policy = Next: the policy
import-bring-more = Bring another list
import-undo = Undo

## Look-alikes
import-count-alike = May be known
import-count-alike-more = to be decided one by one or by rule
import-waits-for-alike = Waits for a word on those that may be known.
import-alike-keys = ← the same, → different, on the pair that has the focus.
import-alike-more = { $n } more pairs come when these are decided.
import-alike-none = Nothing is left to decide.
import-alike-rule = { $reason }: the same ({ $n })
import-alike-as-new = { $n_plural ->
    [one] Take { $n } pair as different
   *[many] Take all { $n } pairs as different
}
import-alike-take-back = Take back what was decided ({ $n })
import-alike-new = new: { $file }, row { $row }
import-alike-there = in the book
import-alike-row = new: row { $n }
import-alike-pair = { $a } and { $b }
import-alike-same = Same
import-alike-different = Different
alike-same-name = same name
alike-word-order = same words in another order
alike-transliteration = same name in other letters
alike-confusable-letters = letters that look alike
alike-typo = a slip in the name
alike-initial = an initial for the name
alike-legal-form = same name, another legal form
alike-more-words = a word more in the name
alike-blanks = same but for blanks and signs
alike-same-tax-number = same tax number
alike-same-website = same website
alike-same-email = same e-mail
alike-same-mailbox = same mailbox name
alike-same-phone = same phone
alike-same-company = same company

## A policy to start with
edit-take-policy = Policy of the sample taken as a start
refused-policy-there = The book has a policy already. Nothing was changed.
policy-start = Start with the anniversary policy
policy-start-text = Four treatments with their rules, ranks and limits, to be changed as you need.
