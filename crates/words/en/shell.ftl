### Top bar, rail, commands, keys, dialogs, toasts.

skip-link = Skip to the screen
opening = Opening…
book-menu = Book
book-new-name = New book
programme = Programme
share = Share

## The day
as-of = as of { $day }
as-of-label = As of
as-of-hint = Everything is computed for this day. It moves only when somebody moves it.
as-of-today = Today, { $day }

## Saving
saved-nothing = Not saved yet
saved-saving = Saving…
saved-at = Saved { $time }
saved-failed = Not saved
saved-refused = Kept in this tab only
saved-follower = Following another tab
banner-refused = This browser keeps nothing.
banner-refused-more = Everything works, and is lost when the tab is closed.
banner-failed = Saving failed.
banner-failed-more = Everything is kept in this tab; free some space or save the file elsewhere.
banner-follower = This book is open in another tab.
banner-follower-more = Changes are made there; here they are followed.
banner-take-over = Work here instead

## The rail
rail-label = Steps
rail-clients = { $people }, { $firms }
rail-nobody = nobody yet
rail-policy = v{ $v }, { $n } { $n_plural ->
    [one] treatment
   *[many] treatments
}
rail-no-policy = none yet
rail-faults = { $n } { $n_plural ->
    [one] fault
   *[many] faults
}
rail-no-plan = waits for a policy
rail-foot = Everything stays in this page and in your file. Nothing is sent anywhere.

## Commands
command-undo = Undo
command-undo-step = Undo: { $step }
command-redo = Redo
command-redo-step = Redo: { $step }
command-find = Find or do
command-explain = Explain the selected
command-close-drawer = Close the drawer
command-previous-person = Previous person in rank
command-next-person = Next person in rank
command-filter = Filter the clients
command-clients = Go to Clients
command-policy = Go to Policy
command-plan = Go to Plan
command-start = Go to the start page
command-save-copy = Save a copy
command-print = Print the plan
command-bring-list = Bring a list
command-open-file = Open a plan file…
command-open-sample = Open the sample
command-begin-empty = Begin with an empty book
command-language = Switch to Russian
command-theme = Next theme
command-as-of = Move the day…
command-settings = Settings…
command-all-keys = All keys

## Finding
find-button = Find anybody
find-placeholder = A name, a company, or something to do
find-people = People and companies
find-do = Do
find-nobody = Nobody is named so: “{ $text }”

## Keys
keys-title = All keys
keys-single = Single letters are commands while no field has the focus
keys-why = On a place: why
keys-pin = On a place: pin it
keys-walk = Walk within a band, a list, a menu
keys-open = Open, keep what was typed
keys-step = In a stepper: one more, one fewer
keys-leap = In a stepper: ten more, ten fewer
keys-limits = In a stepper: the limits
keys-close = Close the topmost, return what was typed

## Settings
settings-title = Settings
settings-author = Your name
settings-author-hint = Stands beside your changes. Kept by this browser.

working-kept = The book stays as it is until the end.
settings-forget = Remove what this browser has stored
settings-forget-hint = Closes the book here; files that were saved stay.

## Toasts
toast-undone = Undone: { $step }
toast-redone = Made again: { $step }
toast-saved-copy = Saved as “{ $name }”
toast-copied-rows = { $n } { $n_plural ->
    [one] row copied
   *[many] rows copied
}
toast-handed-out = { $name }: { $n } { $n_plural ->
    [one] record
   *[many] records
}
toast-copied = Copied
toast-replaced = “{ $name }” was open before
toast-back = Back to it
