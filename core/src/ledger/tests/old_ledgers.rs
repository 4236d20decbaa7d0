//! Ledgers as every released version left them: made from the schema of that time, filled with the columns of that time.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, params, types::Value};

use crate::ledger::{
    chain,
    connection::{checkpoint, checkpoint_when_closed, make, write_ahead},
    migration::{MIGRATIONS, migrate},
};

/// What a ledger holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    Nothing,
    OnePaid,
    OneLive,
    TenThousand,
}

impl Holds {
    pub(super) const ALL: [Self; 4] = [Self::Nothing, Self::OnePaid, Self::OneLive, Self::TenThousand];
}

/// Rows, each as its values.
pub(super) type Rows = Vec<Vec<Value>>;

/// Makes a ledger of schema number `schema`, 1 being the first, and closes it.
pub(super) fn made(folder: &Path, schema: usize, holds: Holds) -> PathBuf {
    let file = folder.join("ledger.sqlite");
    let connection = make(&file).unwrap();
    write_ahead(&connection).unwrap();
    migrate(&connection, &MIGRATIONS[..schema]).unwrap();
    let transaction = connection.unchecked_transaction().unwrap();
    match holds {
        Holds::Nothing => {}
        Holds::OnePaid => paid(&transaction, 1),
        Holds::OneLive => live(&transaction, 1),
        Holds::TenThousand => {
            (1..10_000).for_each(|number| paid(&transaction, number));
            live(&transaction, 10_000);
        }
    }
    transaction.commit().unwrap();
    checkpoint(&connection).unwrap();
    checkpoint_when_closed(&connection).unwrap();
    file
}

/// Everything that the first schema holds. A later one may hold more.
pub(super) fn rows(connection: &Connection) -> Rows {
    let queries = [
        "SELECT id, bill, biller, account_number, payee_id, payee_name, period_first, period_last, amount, fee, total,
             method, not_after, made, quote, request, begun_at, outcome FROM payment ORDER BY id",
        "SELECT seq, payment, at, kind, body, hash FROM payment_event ORDER BY seq",
        "SELECT file, at, why, told FROM set_aside ORDER BY file",
    ];
    let mut rows = vec![];
    for query in queries {
        let mut statement = connection.prepare(query).unwrap();
        let columns = statement.column_count();
        let read =
            statement.query_map([], |row| (0..columns).map(|column| row.get(column)).collect()).unwrap();
        rows.extend(read.map(Result::unwrap));
    }
    rows
}

fn live(connection: &Connection, number: u32) {
    let id = format!("01930000-0000-7000-8000-{number:012}");
    let bill = format!("bill-{number}");
    connection
        .prepare_cached(
            "INSERT INTO payment (id, bill, biller, account_number, payee_id, payee_name, period_first, period_last,
                 amount, fee, total, method, not_after, made, quote, request, begun_at)
             VALUES (?1, ?2, 'kinmen-water', '0012345', 'payee-1', '範例自來水廠', '2027-03', '2027-04',
                 899, 3, 902, 'purse', '2027-05-03T04:10:00Z', 'here', 'quote-1', 'e30.e30.AAAA',
                 '2027-05-03T04:00:00Z')",
        )
        .unwrap()
        .execute(params![id, bill])
        .unwrap();
    chain::append(connection, &id, "2027-05-03T04:00:00Z", "confirming", r#""sent""#).unwrap();
}

fn paid(connection: &Connection, number: u32) {
    live(connection, number);
    let id = format!("01930000-0000-7000-8000-{number:012}");
    chain::append(connection, &id, "2027-05-03T04:00:01Z", "paid", r#""e30.e30.AAAA""#).unwrap();
}
