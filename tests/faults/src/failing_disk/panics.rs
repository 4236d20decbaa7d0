//! Whether anything panicked: also what an engine's runtime catches and nobody would see.

use std::{
    panic,
    sync::{Mutex, Once, PoisonError},
};

static PANICS: Mutex<Vec<String>> = Mutex::new(vec![]);

/// From now on every panic of this process is noted.
pub(super) fn watch() {
    static BEGUN: Once = Once::new();
    BEGUN.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |panicked| {
            PANICS.lock().unwrap_or_else(PoisonError::into_inner).push(panicked.to_string());
            before(panicked);
        }));
    });
}

/// One of them, if there was any.
pub(super) fn any() -> Option<String> {
    PANICS.lock().unwrap_or_else(PoisonError::into_inner).first().cloned()
}
