//! Good codes with hostile pieces put in at random places.

use super::{
    families::{encoded, good},
    hosts::hosts,
};
use crate::Chance;

/// A good code with up to four pieces put in: where a reader takes anything, or anywhere.
pub fn mutated(trap: &str, chance: &mut Chance) -> String {
    if chance.below(2) == 0 { in_a_free_place(trap, chance) } else { anywhere(trap, chance) }
}

/// In a field of free text, or in the address around the code.
fn in_a_free_place(trap: &str, chance: &mut Chance) -> String {
    let pieces: String = (0..=chance.below(4)).map(|_| piece(trap, chance)).collect();
    let places = [
        good().replace("水費11605", &pieces),
        good().replace("水費11605", &encoded(&pieces)),
        wrapped("https", &pieces),
        wrapped("http", &format!("{trap}/{pieces}")),
        format!("{pieces}\n{}", good()),
    ];
    any_of(&places, chance)
}

fn anywhere(trap: &str, chance: &mut Chance) -> String {
    let bases = [
        good(),
        encoded(&good()),
        wrapped("https", trap),
        wrapped("http", trap),
        format!("水費\n{}", good()),
        "1606206KA\n0000203719911605\n16055X000002209".to_owned(),
    ];
    let mut text: Vec<char> = any_of(&bases, chance).chars().collect();
    for _ in 0..=chance.below(4) {
        let at = place(chance, text.len() + 1);
        let until = (at + place(chance, 5)).min(text.len());
        text.splice(at..until, piece(trap, chance).chars());
    }
    text.into_iter().collect()
}

fn wrapped(scheme: &str, host: &str) -> String {
    format!("{scheme}://{host}/?fee_name=KinmenWater&WaterNo=2037199&{}", encoded(&good()))
}

fn piece(trap: &str, chance: &mut Chance) -> String {
    const PIECES: [&str; 24] = [
        "&",
        "?",
        "#",
        "/",
        "\\",
        "@",
        ":",
        "%2F",
        "%00",
        "\u{0}",
        "\r\n",
        "\u{202E}",
        "\u{200B}",
        "２",
        "٢",
        "\"",
        "..",
        "TWQRP://",
        "&D7=2037198",
        "&D1=100",
        "王小明",
        "812",
        "%25",
        "=",
    ];
    match chance.below(4) {
        0 => any_of(&hosts(trap), chance),
        1 => format!("http://{trap}/"),
        _ => any_of(&PIECES, chance).to_owned(),
    }
}

fn any_of<Value: Clone>(values: &[Value], chance: &mut Chance) -> Value {
    values[place(chance, values.len())].clone()
}

fn place(chance: &mut Chance, below: usize) -> usize {
    usize::try_from(chance.below(below as u64)).expect("below a length")
}
