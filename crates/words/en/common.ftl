### Words that every screen uses.

app-name = Precedence
screen-start = Start
screen-clients = Clients
screen-policy = Policy
screen-plan = Plan
screen-import = Bring a list
close = Close
cancel = Cancel
try = Try
keep = Keep
reason = Reason
required = required
language = Language
theme = Theme
theme-system = As the system
theme-light = Light
theme-dark = Dark
lifecycle-client = Client
lifecycle-prospect = Prospect
lifecycle-lost = Lost
client-since = Client since { $year }
prospect-since = Prospect, once a client since { $year }
lost-since = Lost, a client since { $year }
decision-maker = Decision maker
n-people = { $n } { $n_plural ->
    [one] person
   *[many] people
}
n-firms = { $n } { $n_plural ->
    [one] firm
   *[many] firms
}
n-places = { $n } { $n_plural ->
    [one] place
   *[many] places
}
n-of-email = { $n } { $n_plural ->
    [one] e-mail
   *[many] e-mails
}
n-of-base = { $name } to { $n }
stale = Waiting for the newer figures
empty-value = none

## What the page itself refuses
refused-unexpected = The answer does not fit the question. Nothing was changed; reload the page.
refused-no-sample = The sample is not part of this page. Open a plan file instead.
refused-unreadable = The file could not be read. Nothing was changed; choose it again.
refused-download = The browser refused the download. The book stays as it is.
refused-clipboard = The browser refused the clipboard. Nothing was copied.
bare-count = { $n }
