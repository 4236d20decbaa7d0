//! The terminal: where words and JSON go, where answers come from. Everything that is written is written here.
//!
//! Plain lines, one after another: the same over a slow connection, in a log and for a screen reader. Colours and the
//! line of progress are for terminals only, and nothing is said by them alone.

use std::{
    error::Error,
    io::{self, BufRead, Write},
    time::Duration,
};

use serde_json::Value;
use waterpay_core::{
    biller::Account,
    wording::{Label, Language, Wording},
};

use crate::{json, trouble::Trouble};

/// Shorter waits need no word.
const A_MOMENT: Duration = Duration::from_millis(300);

const BOLD: &str = "\x1b[1m";
const RED: &str = "\x1b[31m";
/// Of the 256 colours: those that no theme of a terminal changes.
const BLACK_ON_WHITE: &str = "\x1b[38;5;16;48;5;231m";
const PLAIN: &str = "\x1b[0m";
const ERASE_LINE: &str = "\r\x1b[2K";

/// Where words go and answers come from.
pub(crate) struct Screen<'io> {
    /// Results.
    pub(crate) out: &'io mut dyn Write,
    /// Errors, notes and progress.
    pub(crate) err: &'io mut dyn Write,
    /// Somebody who answers, if there is one.
    pub(crate) answers: Option<&'io mut dyn BufRead>,
    /// The words.
    pub(crate) wording: &'static Wording,
    /// How it looks.
    pub(crate) looks: Looks,
}

/// How a screen looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Looks {
    /// Words for people, or JSON for programs.
    pub(crate) form: Form,
    /// Where results go.
    pub(crate) out: Surface,
    /// Where errors, notes and progress go.
    pub(crate) err: Surface,
    /// How many characters a line has where results go, as far as is known.
    pub(crate) columns: Option<usize>,
    /// Whether causes are told as well.
    pub(crate) verbose: bool,
}

/// What is written on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Surface {
    /// A file, a pipe: plain text, and nothing that is erased again.
    Plain,
    /// A terminal without colours.
    Terminal,
    /// A terminal with colours.
    ColouredTerminal,
}

impl Surface {
    /// `text` in `colour`, where there are colours.
    fn paint(self, colour: &str, text: &str) -> String {
        match self {
            Self::ColouredTerminal => format!("{colour}{text}{PLAIN}"),
            Self::Plain | Self::Terminal => text.to_owned(),
        }
    }
}

/// For whom it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// People.
    Words,
    /// Programs: one JSON object a line.
    Json,
}

impl Screen<'_> {
    /// Whether programs read this.
    pub(crate) fn is_json(&self) -> bool {
        self.looks.form == Form::Json
    }

    /// A line that stands over others.
    pub(crate) fn heading(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "{}", self.looks.out.paint(BOLD, text))
    }

    /// A line.
    pub(crate) fn line(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "{text}")
    }

    /// A name and its value.
    pub(crate) fn field(&mut self, name: Label, value: &str) -> io::Result<()> {
        let name = self.wording.label(name);
        self.named(&name, value)
    }

    /// Under which number a biller keeps the household.
    pub(crate) fn account(&mut self, account: &Account) -> io::Result<()> {
        let name = self.wording.account_number_name(&account.biller);
        let number = self.wording.account_number(account);
        self.named(&name, number.reveal())
    }

    /// A name that is no label, and its value.
    pub(crate) fn named(&mut self, name: &str, value: &str) -> io::Result<()> {
        let colon = match self.wording.language() {
            Language::ZhHantTw => "：",
            Language::En => ": ",
        };
        writeln!(self.out, "{name}{colon}{value}")
    }

    /// One JSON object, on a line of its own, at once.
    pub(crate) fn json(&mut self, object: &Value) -> io::Result<()> {
        writeln!(self.out, "{object}")?;
        self.out.flush()
    }

    /// Whether a line of `columns` characters can be black on white here, whatever the terminal's own colours.
    pub(crate) fn has_room_for_black_and_white(&self, columns: usize) -> bool {
        self.looks.out == Surface::ColouredTerminal
            && self.looks.columns.is_some_and(|there| there >= columns)
    }

    /// A line of `columns` characters, black on white.
    pub(crate) fn black_on_white(&mut self, text: &str, columns: usize) -> io::Result<()> {
        writeln!(self.out, "{BLACK_ON_WHITE}{text:columns$}{PLAIN}")
    }

    /// A text that is a file of its own, as it is.
    pub(crate) fn exactly(&mut self, text: &str) -> io::Result<()> {
        write!(self.out, "{text}")?;
        self.out.flush()
    }

    /// Something beside the result.
    pub(crate) fn note(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.err, "{text}")
    }

    /// A line about something that went wrong.
    pub(crate) fn alarm(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.err, "{}", self.looks.err.paint(RED, text))
    }

    /// What went wrong and what to do; with `--verbose` also the chain of causes, for whoever mends it.
    pub(crate) fn trouble(&mut self, trouble: &Trouble) -> io::Result<()> {
        if self.is_json() {
            let error = json::trouble(trouble, self.wording);
            self.json(&serde_json::json!({ "error": error }))?;
        } else {
            let words = trouble.words(self.wording);
            self.alarm(&words.what_happened)?;
            self.note(&words.what_to_do)?;
        }
        let mut cause: Option<&dyn Error> =
            Some(trouble).filter(|_| self.looks.verbose).map(|trouble| trouble as _);
        while let Some(error) = cause {
            self.note(&format!("- {error}"))?;
            cause = error.source();
        }
        Ok(())
    }

    /// Does `work`, and says so while it takes longer than a moment.
    pub(crate) async fn during<Output>(
        &mut self,
        doing: Label,
        work: impl Future<Output = Output>,
    ) -> io::Result<Output> {
        let mut work = std::pin::pin!(work);
        if self.looks.err == Surface::Plain {
            return Ok(work.await);
        }
        tokio::select! {
            done = &mut work => return Ok(done),
            () = tokio::time::sleep(A_MOMENT) => {}
        }
        write!(self.err, "{}", self.wording.label(doing))?;
        self.err.flush()?;
        let done = work.await;
        write!(self.err, "{ERASE_LINE}")?;
        self.err.flush()?;
        Ok(done)
    }

    /// The resident's answer to `question`, trimmed. None when nobody answers (any more).
    pub(crate) fn ask(&mut self, question: &str) -> io::Result<Option<String>> {
        let Some(answers) = &mut self.answers else {
            return Ok(None);
        };
        writeln!(self.out, "{question}")?;
        write!(self.out, "> ")?;
        self.out.flush()?;
        let mut answer = String::new();
        let length = answers.read_line(&mut answer)?;
        Ok((length > 0).then(|| answer.trim().to_owned()))
    }

    /// Which of `choices` the resident takes, by its number, its words or their only beginning. None when nobody answers (any more).
    pub(crate) fn choose(&mut self, question: &str, choices: &[String]) -> io::Result<Option<usize>> {
        loop {
            let listed = choices.iter().enumerate().map(|(at, choice)| format!("\n{}. {choice}", at + 1));
            let listed: String = listed.collect();
            let Some(answer) = self.ask(&format!("{question}{listed}"))? else {
                return Ok(None);
            };
            match chosen(&answer, choices) {
                Some(choice) => return Ok(Some(choice)),
                None => self.line(&self.wording.label(Label::AskForOneOfThese))?,
            }
        }
    }

    /// Whether the resident says yes.
    pub(crate) fn agrees(&mut self, question: &str) -> io::Result<bool> {
        let choices = [Label::Yes, Label::No].map(|label| self.wording.label(label));
        self.choose(question, &choices).map(|chosen| chosen == Some(0))
    }
}

/// The choice that `answer` names: `1`, or `yes`, or `y` where nothing else begins so.
fn chosen(answer: &str, choices: &[String]) -> Option<usize> {
    if let Ok(number) = answer.parse::<usize>() {
        return (1..=choices.len()).contains(&number).then(|| number - 1);
    }
    let answer = answer.to_lowercase();
    let begins = |choice: &String| !answer.is_empty() && choice.to_lowercase().starts_with(&answer);
    let mut fitting = choices.iter().enumerate().filter(|(_, choice)| begins(choice));
    let (only, _) = fitting.next()?;
    fitting.next().is_none().then_some(only)
}

#[cfg(test)]
mod tests;
