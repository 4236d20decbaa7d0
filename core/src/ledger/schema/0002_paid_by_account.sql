-- What was paid for an account is added up from this index alone, whose rows are in the order in which payments were made.
-- A payment is in it from the moment at which its receipt is kept.

CREATE INDEX paid_by_account ON payment (biller, account_number, id, total) WHERE outcome = 'paid';
