//! `waterpay bill NUMBER|FILE`: what a household owes.

use crate::{
    arguments, exit::Exit, json, screen::Screen, session::Session, show, sought::Sought, trouble::Trouble,
};

pub(super) async fn run(
    arguments: &arguments::Sought,
    session: &Session,
    screen: &mut Screen<'_>,
) -> Result<Exit, Trouble> {
    let found = Sought::read(&arguments.number_or_file)?.look_up(session, screen).await?;
    if screen.is_json() {
        screen.json(&json::look_up(&found))?;
    } else {
        show::found(screen, &found)?;
    }
    Ok(Exit::Done)
}
