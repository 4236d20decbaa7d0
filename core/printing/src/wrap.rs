//! Breaking a text into lines.
//!
//! Between Chinese characters a line may end anywhere, but no line begins with a closing mark or ends with an opening
//! one; other scripts break at spaces, and in the middle of a word that is longer than a line.

use crate::{
    Face, Length, Line,
    line::{Glyph, width},
};

const NOT_AT_THE_BEGINNING: &str = "。，、．：；！？）」』】》〉…％";
const NOT_AT_THE_END: &str = "（「『【《〈";

impl Face<'_> {
    /// `text` on lines of `size` that are no wider than `room`, `at_most` so many; what does not fit ends with an
    /// ellipsis. A text without letters has no line.
    pub fn wrapped(&self, text: &str, size: Length, room: Length, at_most: usize) -> Vec<Line> {
        let glyphs = self.glyphs(text);
        let mut rest = without_spaces(&glyphs);
        let mut lines = Vec::new();
        while !rest.is_empty() && lines.len() < at_most {
            let fits = self.how_many_fit(rest, size, room);
            let (line, next) = if fits == rest.len() {
                (rest.to_vec(), &[][..])
            } else if lines.len() + 1 == at_most {
                (self.shortened(rest, size, room), &[][..])
            } else {
                let (line, next) = rest.split_at(break_before(rest, fits));
                (without_spaces(line).to_vec(), without_spaces(next))
            };
            lines.push(Line::of_glyphs(line, size, self));
            rest = next;
        }
        lines
    }

    /// How many of the first glyphs fit; at least one, so that there is an end.
    fn how_many_fit(&self, glyphs: &[Glyph], size: Length, room: Length) -> usize {
        let too_wide = |end: &usize| width(&glyphs[..*end], size, self) > room;
        (1..=glyphs.len()).find(too_wide).map_or(glyphs.len(), |end| (end - 1).max(1))
    }

    /// As many of `glyphs` as fit with an ellipsis after them.
    fn shortened(&self, glyphs: &[Glyph], size: Length, room: Length) -> Vec<Glyph> {
        let ellipsis = self.glyph('…');
        let left = room - width(&[ellipsis], size, self);
        let kept = without_spaces(&glyphs[..self.how_many_fit(glyphs, size, left)]);
        kept.iter().copied().chain([ellipsis]).collect()
    }
}

/// The last place at or before `fits` where a line may end; `fits` itself where there is none.
fn break_before(glyphs: &[Glyph], fits: usize) -> usize {
    let may_break = |at: &usize| {
        let (before, after) = (glyphs[at - 1].character, glyphs[*at].character);
        let between_words = before == ' ' || after == ' ' || is_ideographic(before) || is_ideographic(after);
        between_words && !NOT_AT_THE_BEGINNING.contains(after) && !NOT_AT_THE_END.contains(before)
    };
    (1..=fits).rev().find(may_break).unwrap_or(fits)
}

/// Chinese, its punctuation, and what is set like it: the blocks from CJK radicals on.
fn is_ideographic(character: char) -> bool {
    character >= '\u{2e80}'
}

fn without_spaces(mut glyphs: &[Glyph]) -> &[Glyph] {
    while let [first, rest @ ..] = glyphs
        && first.character == ' '
    {
        glyphs = rest;
    }
    while let [rest @ .., last] = glyphs
        && last.character == ' '
    {
        glyphs = rest;
    }
    glyphs
}
