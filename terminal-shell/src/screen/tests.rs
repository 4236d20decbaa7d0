//! What comes out on terminals and on what is none.

use std::time::Duration;

use super::*;

fn looks(surface: Surface) -> Looks {
    Looks { form: Form::Words, out: surface, err: surface, columns: None, verbose: false }
}

/// What is written to standard error while something takes `milliseconds`.
async fn written_during(surface: Surface, milliseconds: u64) -> String {
    let (mut out, mut err) = (vec![], vec![]);
    let mut screen = Screen {
        out: &mut out,
        err: &mut err,
        answers: None,
        wording: Wording::of(Language::En),
        looks: looks(surface),
    };
    let work = async {
        tokio::time::sleep(Duration::from_millis(milliseconds)).await;
        7
    };
    assert_eq!(screen.during(Label::LookingUp, work).await.unwrap(), 7);
    assert!(out.is_empty());
    String::from_utf8(err).unwrap()
}

#[tokio::test]
async fn what_takes_longer_than_a_moment_is_said_on_a_terminal_and_erased() {
    assert_eq!(written_during(Surface::Terminal, 600).await, "Looking up the bill…\r\x1b[2K");
}

#[tokio::test]
async fn what_is_quick_or_goes_to_a_file_is_not_commented_on() {
    assert_eq!(written_during(Surface::Terminal, 0).await, "");
    assert_eq!(written_during(Surface::Plain, 600).await, "");
}

#[test]
fn only_a_coloured_terminal_gets_colours() {
    for (surface, expected) in [
        (Surface::Plain, "Receipt\n"),
        (Surface::Terminal, "Receipt\n"),
        (Surface::ColouredTerminal, "\x1b[1mReceipt\x1b[0m\n"),
    ] {
        let (mut out, mut err) = (vec![], vec![]);
        let mut screen = Screen {
            out: &mut out,
            err: &mut err,
            answers: None,
            wording: Wording::of(Language::En),
            looks: looks(surface),
        };
        screen.heading("Receipt").unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }
}
