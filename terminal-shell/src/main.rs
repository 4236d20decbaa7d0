//! `waterpay`: WaterPay in a terminal. Reads the command line, lends the core a screen and a key file, and exits with a
//! code that scripts can use. `docs/terminal.md` is its manual.

#![forbid(unsafe_code)]

mod arguments;
mod choosing;
mod commands;
mod data_folder;
mod device_key;
mod exit;
mod face;
mod filling_in;
mod guided;
mod json;
mod new_file;
mod passphrase;
mod paying;
mod screen;
mod session;
mod show;
mod sought;
mod trouble;
mod unseen;

use std::{
    env,
    io::{self, BufRead, IsTerminal},
    process::ExitCode,
};

use clap::{CommandFactory, Parser};
use waterpay_core::wording::{Language, Wording};

use self::{
    arguments::{Arguments, Everywhere},
    exit::Exit,
    screen::{Form, Looks, Screen, Surface},
    session::Session,
    trouble::Trouble,
};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let everywhere = &arguments.everywhere;
    let mut answers = somebody(everywhere).then(|| io::stdin().lock());
    let mut screen = Screen {
        out: &mut io::stdout().lock(),
        err: &mut io::stderr().lock(),
        answers: answers.as_mut().map(|answers| answers as &mut dyn BufRead),
        wording: Wording::of(everywhere.language.unwrap_or_else(language_of_the_locale)),
        looks: looks(everywhere),
    };
    let done = run(arguments, &mut screen);
    let exit = match done {
        Ok(exit) => exit,
        Err(trouble) => {
            // Should even this not be written, the exit code still tells.
            let _ = screen.trouble(&trouble);
            trouble.exit()
        }
    };
    exit.into()
}

fn run(arguments: Arguments, screen: &mut Screen<'_>) -> Result<Exit, Trouble> {
    let everywhere = &arguments.everywhere;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let done = runtime.block_on(async {
        match arguments.command {
            Some(command) => commands::run(command, everywhere, screen).await,
            None if screen.answers.is_some() => {
                let session = Session::open(everywhere, screen).await?;
                let done = guided::guide(&session, screen).await;
                session.close().await;
                done.map(|()| Exit::Done)
            }
            None => {
                screen.note(&Arguments::command().render_help().to_string())?;
                Ok(Exit::Usage)
            }
        }
    });
    runtime.shutdown_background();
    done
}

/// Whether somebody is there who can be asked.
fn somebody(everywhere: &Everywhere) -> bool {
    io::stdin().is_terminal() && !everywhere.json
}

/// How it looks where standard output and standard error go. `NO_COLOR` is that of <https://no-color.org>.
fn looks(everywhere: &Everywhere) -> Looks {
    let may_colour = env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    let surface = |is_terminal| match (is_terminal, may_colour) {
        (false, _) => Surface::Plain,
        (true, false) => Surface::Terminal,
        (true, true) => Surface::ColouredTerminal,
    };
    Looks {
        form: if everywhere.json { Form::Json } else { Form::Words },
        out: surface(io::stdout().is_terminal()),
        err: surface(io::stderr().is_terminal()),
        columns: columns(),
        verbose: everywhere.verbose,
    }
}

/// How wide the terminal on standard output is.
#[cfg(unix)]
fn columns() -> Option<usize> {
    let size = rustix::termios::tcgetwinsize(io::stdout()).ok()?;
    Some(size.ws_col.into())
}

/// How wide the terminal is, as far as it was said.
#[cfg(not(unix))]
fn columns() -> Option<usize> {
    env::var("COLUMNS").ok()?.parse().ok()
}

/// The language of the first variable that names a locale, in the order in which POSIX has messages translated.
fn language_of_the_locale() -> Language {
    let set = |name| env::var(name).ok().filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set);
    Language::from_locale(&locale.unwrap_or_default())
}
