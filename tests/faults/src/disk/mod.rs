//! A disk between SQLite and the real one: it keeps a record of everything, and fails when it is told to.
//!
//! SQLite reaches files through a table of functions, its VFS. `vfs` puts one of ours before the real one, for whole
//! processes, so that the ledger runs on it as it is; only files in a watched folder are treated in any special way.
//!
//! | file | what it is about |
//! |---|---|
//! | `watching` | what SQLite does to a watched file, and whether it may |
//! | `vfs` | the table of functions, the one place with `unsafe` |
//! | `recording` | every change of every file, in order |
//! | `medium` | what is on the disk for good after each of them, and what is not yet |
//! | `crash` | what may be left when the power goes |
//! | `image_folder` | where that is put |

mod crash;
mod image_folder;
mod medium;
mod recording;
mod vfs;
mod watching;

pub(crate) use crash::{Image, Kept, Thoroughness, extremes, images};
pub(crate) use image_folder::ImageFolder;
pub(crate) use medium::{Medium, Trust};
pub(crate) use recording::{FileId, Recorder, Step};
pub(crate) use watching::{Act, Disk, Kind, Verdict, Watching};
