//! Hears everything that any crate logs, at every level, and what panics say.

use std::{
    fmt::{self, Write as _},
    panic,
    sync::{Mutex, Once, PoisonError},
};

use tracing::{
    Event, Metadata, Subscriber,
    field::{Field, Visit},
    span,
};

static HEARD: Mutex<String> = Mutex::new(String::new());
static PANICS: Mutex<String> = Mutex::new(String::new());

/// Hears from now on, in the whole process. To be called again does nothing.
pub fn listen() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        tracing::subscriber::set_global_default(Listener).expect("nobody else listens in this process");
        log::set_logger(&Listener).expect("nobody else listens in this process");
        log::set_max_level(log::LevelFilter::Trace);
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |panicked| {
            note(&PANICS, format_args!("{panicked}"));
            before(panicked);
        }));
    });
}

/// What was logged since the last time.
pub fn heard() -> String {
    taken(&HEARD)
}

/// What panics said since the last time.
pub fn panics() -> String {
    taken(&PANICS)
}

fn taken(text: &Mutex<String>) -> String {
    std::mem::take(&mut *text.lock().unwrap_or_else(PoisonError::into_inner))
}

fn note(text: &Mutex<String>, line: fmt::Arguments<'_>) {
    let mut text = text.lock().unwrap_or_else(PoisonError::into_inner);
    writeln!(text, "{line}").expect("a String takes everything");
}

struct Listener;

impl Subscriber for Listener {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &span::Attributes<'_>) -> span::Id {
        let mut line = Line(format!("{} {}", span.metadata().target(), span.metadata().name()));
        span.record(&mut line);
        note(&HEARD, format_args!("{}", line.0));
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, values: &span::Record<'_>) {
        let mut line = Line(String::new());
        values.record(&mut line);
        note(&HEARD, format_args!("{}", line.0));
    }

    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut line = Line(format!("{} {}", event.metadata().level(), event.metadata().target()));
        event.record(&mut line);
        note(&HEARD, format_args!("{}", line.0));
    }

    fn enter(&self, _: &span::Id) {}

    fn exit(&self, _: &span::Id) {}
}

impl log::Log for Listener {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        note(&HEARD, format_args!("{} {} {}", record.level(), record.target(), record.args()));
    }

    fn flush(&self) {}
}

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        write!(self.0, " {}={value:?}", field.name()).expect("a String takes everything");
    }
}
