-- What was decided, what became of it, and what else the phone must not forget.
-- SQLite itself keeps the rules: one live payment per bill, events only ever added, outcomes only derived from events.

CREATE TABLE payment (
    id             TEXT NOT NULL PRIMARY KEY,
    bill           TEXT NOT NULL,
    biller         TEXT NOT NULL,
    account_number TEXT NOT NULL,
    payee_id       TEXT NOT NULL,
    payee_name     TEXT NOT NULL,
    period_first   TEXT NOT NULL,
    period_last    TEXT NOT NULL,
    amount         INTEGER NOT NULL CHECK (amount >= 0),
    fee            INTEGER NOT NULL CHECK (fee >= 0),
    total          INTEGER NOT NULL CHECK (total >= 0),
    method         TEXT NOT NULL,
    not_after      TEXT NOT NULL,
    made           TEXT NOT NULL CHECK (made IN ('here', 'elsewhere')),
    quote          TEXT,
    request        TEXT,
    begun_at       TEXT NOT NULL,
    outcome        TEXT CHECK (outcome IN ('paid', 'declined', 'already_paid', 'expired')),
    CHECK ((made = 'here') = (quote IS NOT NULL)),
    CHECK ((made = 'here') = (request IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX one_live_payment_per_bill ON payment (bill) WHERE outcome IS NULL;
CREATE INDEX payment_by_bill ON payment (bill);

-- hash: SHA-256 over the previous hash, this event and the payment it is about.
CREATE TABLE payment_event (
    seq     INTEGER PRIMARY KEY AUTOINCREMENT,
    payment TEXT NOT NULL REFERENCES payment (id),
    at      TEXT NOT NULL,
    kind    TEXT NOT NULL
            CHECK (kind IN ('confirming', 'handed_off', 'paid', 'declined', 'already_paid', 'expired')),
    body    TEXT NOT NULL CHECK (json_valid(body)),
    hash    BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE INDEX payment_event_by_payment ON payment_event (payment);

CREATE TRIGGER a_payment_begins_without_outcome BEFORE INSERT ON payment
WHEN NEW.outcome IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a payment begins without an outcome'); END;

CREATE TRIGGER a_paid_bill_is_not_paid_again BEFORE INSERT ON payment
WHEN NEW.made = 'here' AND EXISTS (SELECT 1 FROM payment WHERE bill = NEW.bill AND outcome = 'paid')
BEGIN SELECT RAISE(ABORT, 'the bill has been paid'); END;

CREATE TRIGGER a_payment_is_never_deleted BEFORE DELETE ON payment
BEGIN SELECT RAISE(ABORT, 'a payment is never deleted'); END;

CREATE TRIGGER what_was_decided_is_fixed
BEFORE UPDATE OF id, bill, biller, account_number, payee_id, payee_name, period_first, period_last, amount, fee, total,
    method, not_after, made, quote, request, begun_at ON payment
BEGIN SELECT RAISE(ABORT, 'what was decided is fixed'); END;

-- A receipt is stronger than any word before it; nothing is stronger than a receipt.
CREATE TRIGGER an_outcome_follows_from_an_event BEFORE UPDATE OF outcome ON payment
WHEN NOT (OLD.outcome IS NULL OR (OLD.outcome <> 'paid' AND NEW.outcome IS 'paid'))
    OR NEW.outcome IS NOT (SELECT kind FROM payment_event WHERE payment = OLD.id ORDER BY seq DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, 'an outcome follows from an event'); END;

CREATE TRIGGER events_follow_one_another BEFORE INSERT ON payment_event
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM payment_event)
BEGIN SELECT RAISE(ABORT, 'events follow one another'); END;

CREATE TRIGGER only_a_receipt_follows_an_outcome BEFORE INSERT ON payment_event
WHEN NEW.kind <> 'paid' AND (SELECT outcome FROM payment WHERE id = NEW.payment) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the payment has ended'); END;

CREATE TRIGGER an_event_never_changes BEFORE UPDATE ON payment_event
BEGIN SELECT RAISE(ABORT, 'an event never changes'); END;

CREATE TRIGGER an_event_is_never_deleted BEFORE DELETE ON payment_event
BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;

CREATE TRIGGER the_outcome_of_a_payment AFTER INSERT ON payment_event
WHEN NEW.kind IN ('paid', 'declined', 'already_paid', 'expired')
BEGIN
    UPDATE payment SET outcome = NEW.kind WHERE id = NEW.payment AND outcome IS NOT NEW.kind;
END;

-- Damaged ledgers that were set aside, and when the resident was told.
CREATE TABLE set_aside (
    file TEXT NOT NULL PRIMARY KEY,
    at   TEXT NOT NULL,
    why  TEXT NOT NULL,
    told TEXT
) STRICT, WITHOUT ROWID;
