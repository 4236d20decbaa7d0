//! `waterpay sandbox serve`: the sandbox of the data folder, for other programs, until interrupted.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::json;
use waterpay_core::wording::Label;

use crate::{
    arguments::{Everywhere, Sandbox},
    exit::Exit,
    screen::Screen,
    session::{EmbeddedSandbox, data_folder},
    trouble::Trouble,
};

pub(super) async fn run(
    Sandbox::Serve { port }: Sandbox,
    everywhere: &Everywhere,
    screen: &mut Screen<'_>,
) -> Result<Exit, Trouble> {
    let sandbox = EmbeddedSandbox::start(&data_folder(everywhere)?, port).await?;
    let url = sandbox.running.url();
    let receipt_key = URL_SAFE_NO_PAD.encode(sandbox.running.receipt_public_key());
    if screen.is_json() {
        screen.json(&json!({ "url": url, "receipt_key": receipt_key }))?;
    } else {
        screen.note(&screen.wording.label(Label::Sandbox))?;
        screen.line(&format!("--gateway {url} --receipt-key {receipt_key}"))?;
        screen.out.flush()?;
    }
    tokio::signal::ctrl_c().await?;
    Ok(Exit::Done)
}
