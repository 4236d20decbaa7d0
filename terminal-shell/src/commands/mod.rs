//! One file a command.

mod backup;
mod bill;
mod billers;
mod erase;
mod history;
mod households;
mod pay;
mod receipt;
mod reminders;
mod sandbox;
mod scan;
mod slip;
mod status;
mod verify;
mod year;

pub(crate) use self::history::run as history;

use crate::{
    arguments::{Command, Everywhere},
    exit::Exit,
    screen::Screen,
    session::Session,
    trouble::Trouble,
};

/// Does what the command line asks for.
pub(crate) async fn run(
    command: Command,
    everywhere: &Everywhere,
    screen: &mut Screen<'_>,
) -> Result<Exit, Trouble> {
    match command {
        Command::Scan { files } => scan::run(files, screen).await,
        Command::Billers => billers::run(screen),
        Command::Sandbox { command } => sandbox::run(command, everywhere, screen).await,
        Command::Bill(sought) => {
            let session = Session::open(everywhere, screen).await?;
            let done = bill::run(&sought, &session, screen).await;
            session.close().await;
            done
        }
        Command::Pay(pay) => {
            let session = Session::open(everywhere, screen).await?;
            let done = pay::run(&pay, &session, screen).await;
            session.close().await;
            done
        }
        Command::Slip(slip) => {
            let session = Session::open(everywhere, screen).await?;
            let done = slip::run(&slip, &session, screen).await;
            session.close().await;
            done
        }
        Command::Status { payment, wait } => {
            let session = Session::open(everywhere, screen).await?;
            let done = status::run(payment, wait, &session, screen).await;
            session.close().await;
            done
        }
        Command::History { csv } => {
            let session = Session::open(everywhere, screen).await?;
            let done = if csv {
                history::table(&session, screen).await
            } else {
                history::run(&session, screen).await
            };
            session.close().await;
            done
        }
        Command::Households { command } => {
            let session = Session::open(everywhere, screen).await?;
            let done = households::run(command, &session, screen).await;
            session.close().await;
            done
        }
        Command::Reminders { before, overdue, hour } => {
            let settings = reminders::settings(before, overdue, hour)?;
            let session = Session::open(everywhere, screen).await?;
            let done = reminders::run(&settings, &session, screen).await;
            session.close().await;
            done
        }
        Command::Backup(wanted) => {
            let session = Session::open(everywhere, screen).await?;
            let done = backup::make(&wanted, &session, screen).await;
            session.close().await;
            done
        }
        Command::Restore(wanted) => {
            let session = Session::open(everywhere, screen).await?;
            let done = backup::restore(&wanted, &session, screen).await;
            session.close().await;
            done
        }
        Command::Erase(erase) => {
            let session = Session::open(everywhere, screen).await?;
            let done = erase::run(&erase, &session, screen).await;
            session.close().await;
            done
        }
        Command::Year(wanted) => {
            let session = Session::open(everywhere, screen).await?;
            let done = year::run(&wanted, &session, screen).await;
            session.close().await;
            done
        }
        Command::Verify { file_or_text } => verify::run(&file_or_text, everywhere, screen).await,
        Command::Receipt(receipt) => {
            let session = Session::open(everywhere, screen).await?;
            let done = receipt::run(&receipt, &session, screen).await;
            session.close().await;
            done
        }
    }
}
