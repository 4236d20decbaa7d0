//! A biller, and what has to be given so that it knows whose bills are meant.

use std::io;

use waterpay_core::biller::Biller;

use crate::screen::Screen;

/// Its name, and each thing to give. Several are written in one line, with a hyphen between.
pub(crate) fn biller(screen: &mut Screen<'_>, biller: &Biller) -> io::Result<()> {
    let wording = screen.wording;
    screen.heading(&wording.biller(&biller.id))?;
    for field in wording.fields(biller) {
        let choices = field.choices.into_iter().map(|(value, name)| format!("{value} {name}"));
        let said: Vec<String> = field.hint.into_iter().chain(choices).collect();
        screen.named(&field.name, &said.join(", "))?;
    }
    screen.line("")
}
