//! Words for a photograph or a camera that gives no code.

use super::{Wording, Words};
use crate::scanner::{Hint, NotAFrame, UnreadablePhoto};

impl Wording {
    /// Why a file cannot be looked at.
    pub fn unreadable_photo(&self, reason: &UnreadablePhoto) -> Words {
        self.plain(match reason {
            UnreadablePhoto::FileTooLarge { .. } => "photo-file-too-large",
            UnreadablePhoto::PictureTooLarge { .. } => "photo-picture-too-large",
            UnreadablePhoto::Empty => "photo-empty",
            UnreadablePhoto::UnknownFormat => "photo-unknown-format",
            UnreadablePhoto::Damaged { .. } => "photo-damaged",
        })
    }

    /// The camera gave something that is not a picture, whatever the reason: the resident can only go another way.
    pub fn not_a_frame(&self, reason: NotAFrame) -> Words {
        self.plain(match reason {
            NotAFrame::Empty
            | NotAFrame::StrideBelowWidth { .. }
            | NotAFrame::TooLarge { .. }
            | NotAFrame::TooFewBytes { .. } => "camera-no-picture",
        })
    }

    /// A sentence or two for a resident who aims.
    pub fn hint(&self, hint: Hint) -> String {
        self.say(match hint {
            Hint::NothingSeen => "note-aim-at-code",
            Hint::TooFar => "aim-too-far",
            Hint::TooDark => "aim-too-dark",
            Hint::Glare => "aim-glare",
            Hint::Blurred => "aim-blurred",
        })
    }

    /// The photograph was looked at, and there is no code on it.
    pub fn no_code_found(&self) -> Words {
        self.plain("photo-no-code")
    }
}
