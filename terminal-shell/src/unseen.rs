//! A terminal that does not show what is typed.

/// As long as this lives, the terminal on standard input shows nothing of what is typed.
///
/// It does not end the program when it is interrupted either, which would leave it silent for whatever runs next: the
/// interruption is a character of what was typed.
pub(crate) struct Unseen {
    #[cfg(unix)]
    before: rustix::termios::Termios,
}

impl Unseen {
    /// Begins. None where standard input is no terminal, or one that cannot be told to.
    #[cfg(unix)]
    pub(crate) fn begin() -> Option<Self> {
        use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};

        let before = tcgetattr(std::io::stdin()).ok()?;
        let mut unseen = before.clone();
        unseen.local_modes.remove(LocalModes::ECHO | LocalModes::ISIG);
        tcsetattr(std::io::stdin(), OptionalActions::Now, &unseen).ok()?;
        Some(Self { before })
    }

    /// Begins. None where the system has no way to.
    #[cfg(not(unix))]
    pub(crate) fn begin() -> Option<Self> {
        None
    }

    /// Whether somebody pressed what would have ended the program.
    pub(crate) fn is_interrupted(typed: &str) -> bool {
        typed.contains('\u{3}')
    }
}

#[cfg(unix)]
impl Drop for Unseen {
    fn drop(&mut self) {
        use rustix::termios::{OptionalActions, tcsetattr};

        // A terminal that is gone needs nothing any more.
        let _ = tcsetattr(std::io::stdin(), OptionalActions::Now, &self.before);
    }
}
