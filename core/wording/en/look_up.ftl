## What was found

look-up-due = There is something to pay.
    .what-to-do = { ask-is-this-you }
look-up-nothing-due = No bill is due now.
    .what-to-do = Nothing is left to pay.
look-up-no-such-number = This number was not found.
    .what-to-do = Please compare it with the bill and enter it again.

## How the paper and the bill of today differ

difference-code-not-accepted = The payment service does not recognise the code on the paper. Please check that nothing is pasted over it. The bill shown here was found by its number.
difference-payee = The paper names “{ $printed }” as payee; the money goes to { $now }, and that is what counts. Please check that the paper is a bill of theirs.
difference-amount = The paper says { $printed }; { $now } is owed now, and that is what counts.
difference-due = The paper is due on { $printed }; the due date is { $now } now, and that is what counts.
difference-code-expired = The code on the paper expired on { $at }; the bill was looked up by its number.
difference-no-such-bill-now = The bill on the paper was not found; it may be paid already.
code-expired = This code expired on { $at }. Its number still leads to the bill.
more-bills-open = Other bills of this household that are open: { $count }.
