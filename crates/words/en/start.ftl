### The start page.

start-title = Who gets the seat, and why.
start-lede = Thirty seats, fifty gifts, a hundred postcards, a few hundred clients. Precedence shares them by a policy your management has signed, and tells anybody why.
start-doors = Begin

## The example of an answer
specimen-label = An example of an answer
specimen-cut = Cut after { $rank }
specimen-kept = { $n } seats, { $kept } of them kept
specimen-answer = Meets every condition, one seat short. One more seat, or { $sum } more in revenue, would do.

## The doors
door-sample = Open the sample
door-sample-text = A consulting firm with 312 companies and 486 people, its policy, its plan and what is still open.
door-sample-act = Open
door-list = Bring your list
door-list-text = Drop a CSV here, or copy rows in Excel and press Ctrl V. Columns are recognised, mistakes are shown by row.
door-file = Open a plan file
door-file-text = A .precedence file you saved or were sent.
door-choose = Choose a file
door-resume = { $name }, { $time }
door-resume-plain = Back to { $name }

## The foot
start-private = Nothing leaves this computer: no server, no account, no counting of visits.
start-version = Works without the network. Version { $version }
