//! The command line.

use std::{num::NonZeroUsize, path::PathBuf, time::Duration};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use clap::{Args, Parser, Subcommand};
use waterpay_core::{
    bill::BillId,
    gateway::GatewayAddress,
    looking_back,
    money::{NotAnAmount, Twd},
    payment::{MethodId, PaymentId},
    wording::Language,
};

/// Pay water bills of Kinmen County. Without a command, on a terminal, it leads through everything.
#[derive(Parser)]
#[command(name = "waterpay", version, max_term_width = 100)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) everywhere: Everywhere,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

/// What every command understands.
#[derive(Args)]
pub(crate) struct Everywhere {
    /// The folder for the payment history, the device key and the sandbox [default: the user's own data folder].
    #[arg(long, global = true, value_name = "FOLDER", env = "WATERPAY_DATA_DIR")]
    pub(crate) data_dir: Option<PathBuf>,
    /// The gateway to use instead of the sandbox that comes with the program.
    #[arg(long, global = true, value_name = "URL", env = "WATERPAY_GATEWAY", requires = "receipt_key")]
    pub(crate) gateway: Option<GatewayAddress>,
    /// A public key with which that gateway signs receipts: 32 bytes in base64url. May be given more than once.
    #[arg(long, global = true, value_name = "KEY", env = "WATERPAY_RECEIPT_KEY", value_delimiter = ',',
          value_parser = receipt_key, requires = "gateway")]
    pub(crate) receipt_key: Vec<[u8; 32]>,
    /// zh-Hant-TW or en [default: by the locale].
    #[arg(long, global = true, value_name = "LANGUAGE", env = "WATERPAY_LANGUAGE")]
    pub(crate) language: Option<Language>,
    /// Print one JSON object a line, and ask nothing.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Also say what caused an error.
    #[arg(long, global = true)]
    pub(crate) verbose: bool,
}

/// What to do.
#[derive(Subcommand)]
pub(crate) enum Command {
    /// Read the codes on photographs.
    Scan {
        /// JPEG, PNG or WebP files.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// Look up what a household owes.
    Bill(Sought),
    /// Pay a bill.
    Pay(Pay),
    /// Draw the three barcodes of a bill for the till of a convenience store.
    Slip(Slip),
    /// See how a payment stands; without an id, every payment that waits for its result.
    Status {
        /// The payment's id.
        #[arg(value_name = "ID")]
        payment: Option<PaymentId>,
        /// How long to wait for news, in seconds.
        #[arg(long, value_name = "SECONDS", default_value = "3", value_parser = seconds)]
        wait: Duration,
    },
    /// List what was paid or tried, the newest first.
    History {
        /// As a table for a spreadsheet
        #[arg(long)]
        csv: bool,
    },
    /// List everybody whose bills can be looked up, and what has to be given for each.
    Billers,
    /// List the saved households and what they owe, as last known.
    Households {
        #[command(subcommand)]
        command: Option<Households>,
    },
    /// List the reminders of the saved households' bills that are still to come.
    Reminders {
        /// How many days before the due date.
        #[arg(long, value_name = "DAYS", value_delimiter = ',', default_value = "1,7")]
        before: Vec<u8>,
        /// How many days after it, as long as a bill is not paid.
        #[arg(long, value_name = "DAYS", value_delimiter = ',', default_value = "1,7")]
        overdue: Vec<u8>,
        /// At which full hour, on a clock in Taipei.
        #[arg(long, value_name = "HOUR", default_value_t = 9)]
        hour: u8,
    },
    /// Look back on a year: what was paid, the water used against the year before, an unusual rise.
    Year(LookBack),
    /// Verify a receipt again, and show it.
    Receipt(Receipt),
    /// Tell whether a receipt that somebody hands over is genuine; asks nobody.
    Verify {
        /// A receipt as PDF, as a picture or photograph, or as the text that the gateway signed.
        #[arg(value_name = "FILE|TEXT")]
        file_or_text: String,
    },
    /// Make a backup: every payment, receipt and saved household, in a file that only its passphrase opens.
    Backup(Backup),
    /// Take over what is in a backup and not known here.
    Restore(Backup),
    /// Erase payments, receipts and what was saved from this device.
    Erase(Erase),
    /// The sandbox gateway that comes with the program.
    Sandbox {
        #[command(subcommand)]
        command: Sandbox,
    },
}

/// Where a bill is to be found.
#[derive(Args)]
pub(crate) struct Sought {
    /// A 7-digit water number, a photograph of a bill, or the number of another biller.
    #[arg(value_name = "NUMBER|FILE")]
    pub(crate) number_or_file: String,
}

/// How to pay.
#[derive(Args)]
pub(crate) struct Pay {
    #[command(flatten)]
    pub(crate) sought: Sought,
    /// The way to pay [default: the first offered whose limit is high enough].
    #[arg(long, value_name = "ID", value_parser = |id: &str| Ok::<_, std::convert::Infallible>(MethodId::new(id)))]
    pub(crate) method: Option<MethodId>,
    /// Which of several bills [default: the printed one, else the oldest that is open].
    #[arg(long, value_name = "ID", value_parser = |id: &str| Ok::<_, std::convert::Infallible>(BillId::new(id)))]
    pub(crate) bill: Option<BillId>,
    /// Pay without asking, unless more is owed than the paper says.
    #[arg(long)]
    pub(crate) yes: bool,
    /// Pay only if the bill asks for exactly this many dollars; agrees to it even if the paper says less.
    #[arg(long, value_name = "DOLLARS", value_parser = dollars)]
    pub(crate) amount: Option<Twd>,
    /// How long to wait for the result, in seconds.
    #[arg(long, value_name = "SECONDS", default_value = "20", value_parser = seconds)]
    pub(crate) wait: Duration,
}

/// What to do with the saved households.
#[derive(Subcommand)]
pub(crate) enum Households {
    /// Ask about all of them, then list them.
    Refresh,
    /// Save a household under a name of your own.
    Save {
        #[command(flatten)]
        sought: Sought,
        /// What you call it, such as Mother or Shop.
        #[arg(value_name = "NAME")]
        name: String,
        /// Save it without asking whether it is the one you mean.
        #[arg(long)]
        yes: bool,
    },
    /// Call a household by another name.
    Rename {
        /// Its water number.
        #[arg(value_name = "NUMBER")]
        number: String,
        /// What you call it from now on.
        #[arg(value_name = "NAME")]
        name: String,
    },
    /// Put a household at another place of the list.
    Move {
        /// Its water number.
        #[arg(value_name = "NUMBER")]
        number: String,
        /// The place, counted from 1.
        #[arg(value_name = "PLACE")]
        place: NonZeroUsize,
    },
    /// Forget a household; its payments stay in the history.
    Remove {
        /// Its water number.
        #[arg(value_name = "NUMBER")]
        number: String,
    },
}

/// What to erase.
#[derive(Args)]
pub(crate) struct Erase {
    /// The water number of one household.
    #[arg(value_name = "NUMBER", required_unless_present = "everything", conflicts_with = "everything")]
    pub(crate) number: Option<String>,
    /// All households, and the damaged files that were set aside.
    #[arg(long)]
    pub(crate) everything: bool,
    /// Erase without asking.
    #[arg(long)]
    pub(crate) yes: bool,
}

/// Which backup.
#[derive(Args)]
pub(crate) struct Backup {
    /// The file, in the format of age-encryption.org/v1.
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// A file whose first line is the passphrase [default: it is asked for].
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
}

/// What to draw.
#[derive(Args)]
pub(crate) struct Slip {
    #[command(flatten)]
    pub(crate) sought: Sought,
    /// Which of several bills [default: the printed one, else the oldest that is open].
    #[arg(long, value_name = "ID", value_parser = |id: &str| Ok::<_, std::convert::Infallible>(BillId::new(id)))]
    pub(crate) bill: Option<BillId>,
    /// Draw them into this file instead of on the terminal.
    #[arg(long, value_name = "FILE")]
    pub(crate) svg: Option<PathBuf>,
}

/// What to look back on.
#[derive(Args)]
pub(crate) struct LookBack {
    /// A water number, or the name of a saved household [default: each saved household].
    #[arg(value_name = "NUMBER|NAME")]
    pub(crate) household: Option<String>,
    /// Which year, of the Common Era [default: the present one, in Taipei].
    #[arg(long, value_name = "YEAR")]
    pub(crate) year: Option<looking_back::Year>,
    /// Draw the water used into this file as well.
    #[arg(long, value_name = "FILE", requires = "household")]
    pub(crate) svg: Option<PathBuf>,
}

/// Which receipt, and in which form.
#[derive(Args)]
pub(crate) struct Receipt {
    /// The payment's id.
    #[arg(value_name = "ID")]
    pub(crate) payment: PaymentId,
    /// Print the receipt as the gateway signed it (a compact JWS), for others to verify.
    #[arg(long)]
    pub(crate) proof: bool,
    /// Also make a page of it, as a new PDF file.
    #[arg(long, value_name = "FILE")]
    pub(crate) pdf: Option<PathBuf>,
    /// Also make a page of it, as a new picture (PNG).
    #[arg(long, value_name = "FILE")]
    pub(crate) png: Option<PathBuf>,
    /// The font for the page, with Traditional Chinese [default: one of the system's].
    #[arg(long, value_name = "FILE")]
    pub(crate) face: Option<PathBuf>,
}

/// What to do with the sandbox.
#[derive(Debug, Clone, Copy, Subcommand)]
pub(crate) enum Sandbox {
    /// Serve it on 127.0.0.1 until interrupted.
    Serve {
        /// The port; 0 takes any free one.
        #[arg(long, default_value_t = 8480)]
        port: u16,
    },
}

/// The text is not a key.
#[derive(Debug, thiserror::Error)]
#[error("not 32 bytes in base64url")]
pub(crate) struct NotAReceiptKey;

fn receipt_key(text: &str) -> Result<[u8; 32], NotAReceiptKey> {
    let bytes = URL_SAFE_NO_PAD.decode(text.trim_end_matches('=')).map_err(|_| NotAReceiptKey)?;
    bytes.try_into().map_err(|_| NotAReceiptKey)
}

fn dollars(text: &str) -> Result<Twd, NotAnAmount> {
    Twd::parse_dollars(text)
}

fn seconds(text: &str) -> Result<Duration, std::num::ParseIntError> {
    text.parse::<u32>().map(|seconds| Duration::from_secs(seconds.into()))
}

#[cfg(test)]
mod tests;
