//! The public keys of the phones.

use rusqlite::{Connection, OptionalExtension, params};
use waterpay_core::payment::{DeviceKey, JsonWebKey};

use super::columns::Json;

/// Keeps a key. Says whether it is new.
pub(crate) fn keep(connection: &Connection, key: &DeviceKey) -> rusqlite::Result<bool> {
    let added = connection
        .prepare_cached("INSERT INTO device_keys (key_id, jwk) VALUES (?1, ?2) ON CONFLICT DO NOTHING")?
        .execute(params![key.key_id(), Json(key.to_jwk())])?;
    Ok(added == 1)
}

/// The key of this name.
pub(crate) fn find(connection: &Connection, key_id: &str) -> rusqlite::Result<Option<DeviceKey>> {
    let jwk: Option<Json<JsonWebKey>> = connection
        .prepare_cached("SELECT jwk FROM device_keys WHERE key_id = ?1")?
        .query_row([key_id], |row| row.get(0))
        .optional()?;
    Ok(jwk.map(|Json(jwk)| DeviceKey::from_jwk(&jwk).expect("what was written was a key")))
}
