//! Where it stands: two columns between margins, downwards from the top, and the code at the foot.

use crate::printing::{Block, Code, Face, Length, Line, Mark, Sheet};

const MARGIN: Length = Length::millimetres(12);
const ROOM: Length = Length::tenths(Sheet::WIDTH.in_tenths() - 2 * MARGIN.in_tenths());
/// Names on the left, values from here on.
const VALUES: Length = Length::tenths(MARGIN.in_tenths() + 390);

/// Sides of em squares. The body is of ten points, which is read at arm's length.
const TITLE: Length = Length::tenths(60);
const TOTAL: Length = Length::tenths(46);
const BODY: Length = Length::tenths(36);
const SMALL: Length = Length::tenths(27);

const RULE: Length = Length::tenths(2);
/// White above and below a rule, and between paragraphs.
const GAP: Length = Length::tenths(20);

/// What was laid out so far.
pub(super) struct Layout<'face> {
    face: &'face Face<'face>,
    marks: Vec<Mark>,
    /// Where the next line begins.
    top: Length,
}

impl<'face> Layout<'face> {
    /// The side of the square for the code, quiet zone included.
    pub(super) const CODE: Length = Length::millimetres(60);

    /// An empty page.
    pub(super) fn new(face: &'face Face<'face>) -> Self {
        Self { face, marks: Vec::new(), top: MARGIN }
    }

    pub(super) fn title(&mut self, text: &str) {
        self.paragraph(text, TITLE, MARGIN, ROOM, 1);
    }

    /// A line below the title.
    pub(super) fn note(&mut self, text: &str) {
        self.paragraph(text, BODY, MARGIN, ROOM, 1);
    }

    /// A line across the page.
    pub(super) fn rule(&mut self) {
        self.rule_at(self.top + GAP);
        self.top = self.top + GAP * 2 + RULE;
    }

    /// A name, and its value on at most `at_most` lines beside it.
    pub(super) fn row(&mut self, name: &str, value: &str, at_most: usize) {
        let top = self.top;
        self.paragraph(name, BODY, MARGIN, VALUES - MARGIN, 1);
        let below_name = self.top;
        self.top = top;
        self.paragraph(value, BODY, VALUES, MARGIN + ROOM - VALUES, at_most);
        self.top = self.top.max(below_name);
    }

    /// A name, and an amount at the right edge.
    pub(super) fn amount(&mut self, name: &str, value: &str) {
        self.name_and_amount(name, value, BODY);
    }

    /// The amount that the page is about.
    pub(super) fn total(&mut self, name: &str, value: &str) {
        self.name_and_amount(name, value, TOTAL);
    }

    /// The code at the foot of the page, and what is to be said about it on its right.
    pub(super) fn code(&mut self, code: Code, beside: &[&str]) {
        // The quiet zone is white and may lie in the margin: the dark modules stand in line with everything else.
        let (quiet, side) = (code.quiet(), code.side());
        let (left, top) = (MARGIN - quiet, Sheet::HEIGHT - MARGIN + quiet - side);
        self.rule_at(top - GAP);
        self.top = top + quiet;
        self.marks.push(Mark::Code { code, left, top });
        let left = left + side + GAP;
        for text in beside {
            self.paragraph(text, SMALL, left, MARGIN + ROOM - left, 8);
            self.top = self.top + GAP;
        }
    }

    /// All of it, in the order of reading.
    pub(super) fn marks(self) -> Vec<Mark> {
        self.marks
    }

    fn name_and_amount(&mut self, name: &str, value: &str, size: Length) {
        let top = self.top;
        let value = Line::of(value, size, self.face);
        let left = MARGIN + ROOM - value.width();
        self.paragraph(name, size, MARGIN, ROOM - value.width() - GAP, 1);
        self.marks.push(Mark::Text { left, baseline: baseline(top, size), line: value });
        self.top = top + pitch(size);
    }

    fn paragraph(&mut self, text: &str, size: Length, left: Length, room: Length, at_most: usize) {
        for line in self.face.wrapped(text, size, room, at_most) {
            self.marks.push(Mark::Text { line, left, baseline: baseline(self.top, size) });
            self.top = self.top + pitch(size);
        }
    }

    fn rule_at(&mut self, top: Length) {
        self.marks.push(Mark::Block(Block { left: MARGIN, top, width: ROOM, height: RULE }));
    }
}

/// From one line to the next.
fn pitch(size: Length) -> Length {
    size * 3 / 2
}

/// Where the letters of a line stand that begins at `top`: the middle of an em square is 38 in 100 above that.
fn baseline(top: Length, size: Length) -> Length {
    top + pitch(size) / 2 + size * 38 / 100
}
