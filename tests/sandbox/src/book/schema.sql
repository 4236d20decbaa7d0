-- What the sandbox remembers. Times are RFC 3339 texts; money and everything else of the contract is its JSON.

CREATE TABLE settings (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE device_keys (
    key_id TEXT PRIMARY KEY,
    jwk    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A bill as it was issued. Whether it is paid is read from the payments. `number` is the account in one text.
CREATE TABLE bills (
    bill_id    TEXT PRIMARY KEY,
    number     TEXT NOT NULL,
    period     TEXT NOT NULL,
    from_code  INTEGER NOT NULL CHECK (from_code IN (0, 1)),
    statement  TEXT NOT NULL,
    UNIQUE (number, period)
) STRICT;

CREATE TABLE quotes (
    quote_id TEXT PRIMARY KEY,
    bill_id  TEXT NOT NULL REFERENCES bills,
    key_id   TEXT NOT NULL REFERENCES device_keys,
    quote    TEXT NOT NULL
) STRICT;

-- `request` and `quote_id` are absent from a payment that another phone, which is only imagined, made.
CREATE TABLE payments (
    payment_id TEXT PRIMARY KEY,
    bill_id    TEXT NOT NULL REFERENCES bills,
    number     TEXT NOT NULL,
    quote_id   TEXT UNIQUE REFERENCES quotes,
    request    TEXT,
    settles_at TEXT,
    resource   TEXT NOT NULL,
    status     TEXT NOT NULL GENERATED ALWAYS AS (json_extract(resource, '$.outcome.status')) STORED
        CHECK (status IN ('pending', 'requires_action', 'settled', 'declined', 'already_paid',
                          'expired_never_executed'))
) STRICT;

-- G2 of the contract: at most one payment of a bill is on its way or settled.
CREATE UNIQUE INDEX one_live_payment_a_bill ON payments (bill_id)
    WHERE status IN ('pending', 'requires_action', 'settled');

-- Every movement of money. Deliberately without a rule against a second one for the same bill: what would be one is
-- meant to show here.
CREATE TABLE charges (
    charge     INTEGER PRIMARY KEY,
    payment_id TEXT NOT NULL REFERENCES payments,
    bill_id    TEXT NOT NULL REFERENCES bills,
    total      TEXT NOT NULL,
    at         TEXT NOT NULL
) STRICT;

CREATE TRIGGER charges_are_never_changed BEFORE UPDATE ON charges
BEGIN SELECT RAISE(ABORT, 'a charge is never changed'); END;

CREATE TRIGGER charges_are_never_deleted BEFORE DELETE ON charges
BEGIN SELECT RAISE(ABORT, 'a charge is never deleted'); END;
