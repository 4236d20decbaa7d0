//! Which key of the phone a gateway has accepted, so that it is not registered again each time.

use jiff::Timestamp;
use rusqlite::OptionalExtension;

use super::{Ledger, LedgerFault};

impl Ledger {
    /// The name of the key that `gateway` has accepted last.
    ///
    /// # Errors
    /// [`LedgerFault`] when the file cannot be read.
    pub fn registered_key(&self, gateway: &str) -> Result<Option<String>, LedgerFault> {
        let query = "SELECT key_id FROM registered_key WHERE gateway = ?1";
        let key = self.connection()?.query_row(query, [gateway], |row| row.get(0));
        Ok(key.optional()?)
    }

    /// Keeps that `gateway` has accepted the key with the name `key_id`.
    ///
    /// # Errors
    /// [`LedgerFault`] when it could not be kept.
    pub fn remember_registered_key(
        &mut self,
        gateway: &str,
        key_id: &str,
        now: Timestamp,
    ) -> Result<(), LedgerFault> {
        self.write(|transaction| {
            transaction.execute(
                "INSERT INTO registered_key (gateway, key_id, at) VALUES (?1, ?2, ?3)
                 ON CONFLICT (gateway) DO UPDATE SET key_id = excluded.key_id, at = excluded.at",
                (gateway, key_id, now.to_string()),
            )?;
            Ok(())
        })
    }
}
