//! The search: every state that can be reached, the nearest first.

use std::{
    collections::HashSet,
    fmt,
    hash::{BuildHasherDefault, Hasher},
    time::{Duration, Instant},
};

use super::{
    broken_rule::BrokenRule,
    decisions::Decisions,
    happenings::Happening,
    laws::Laws,
    promises::{BrokenPromise, broken_by},
    settling::unsettled,
    topology::Topology,
    world::World,
};

/// What a search came to.
#[derive(Debug, Clone)]
pub struct Explored {
    /// Different states that were reached.
    pub states: usize,
    /// Things that happened in all of them.
    pub happenings: usize,
    /// How long it took.
    pub took: Duration,
    /// What was found wrong, if anything. The search ends with the first.
    pub found: Option<Found>,
}

/// A promise that did not hold, and the shortest way there.
#[derive(Debug, Clone)]
pub struct Found {
    /// The promise.
    pub promise: BrokenPromise,
    /// What happened, in order.
    pub story: Vec<String>,
}

/// How a state was reached for the first time.
struct Step {
    from: u32,
    by: Happening,
}

/// Looks at every state of `topology`, with one rule broken or none.
pub fn explore(topology: Topology, broken: Option<BrokenRule>) -> Explored {
    let began = Instant::now();
    let laws = Laws { decisions: Decisions::asked(), topology, broken };
    let mut world = World::before_anything(&topology);
    if broken == Some(BrokenRule::NoDeadline) {
        world.allowance.forgets = 1;
    }
    let mut seen: HashSet<World, BuildHasherDefault<Mixing>> = HashSet::default();
    let mut steps: Vec<Step> = vec![];
    let mut nearest = vec![(u32::MAX, world)];
    let mut after = vec![];
    let mut happenings = 0;
    seen.insert(world);
    while !nearest.is_empty() {
        let mut next = vec![];
        for (from, world) in nearest {
            after.clear();
            laws.successors(&world, &mut after);
            happenings += after.len();
            for &(by, world) in &after {
                if !seen.insert(world) {
                    continue;
                }
                let reached = u32::try_from(steps.len()).expect("fewer states than fit");
                steps.push(Step { from, by });
                if let Some(promise) = wrong_with(&laws, &world) {
                    let story = told(&steps, reached);
                    let found = Some(Found { promise, story });
                    return Explored { states: seen.len(), happenings, took: began.elapsed(), found };
                }
                next.push((reached, world));
            }
        }
        nearest = next;
    }
    Explored { states: seen.len(), happenings, took: began.elapsed(), found: None }
}

/// With a rule broken, that nothing comes to an end is no news; what is looked for is worse.
fn wrong_with(laws: &Laws, world: &World) -> Option<BrokenPromise> {
    broken_by(world).or_else(|| if laws.broken.is_none() { unsettled(laws, world) } else { None })
}

fn told(steps: &[Step], mut at: u32) -> Vec<String> {
    let mut story = vec![];
    while let Some(step) = steps.get(at as usize) {
        story.push(step.by.to_string());
        at = step.from;
    }
    story.reverse();
    story
}

impl fmt::Display for Found {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{}:", self.promise)?;
        for (number, line) in self.story.iter().enumerate() {
            writeln!(formatter, "  {:>2}. {line}", number + 1)?;
        }
        Ok(())
    }
}

/// A quick hash for states, which nobody chooses in order to make trouble: multiply and mix, as in `FxHash`.
#[derive(Default)]
struct Mixing(u64);

impl Mixing {
    fn mix(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x51_7c_c1_b7_27_22_0a_95);
    }
}

impl Hasher for Mixing {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.mix(u64::from(byte));
        }
    }

    fn write_u8(&mut self, number: u8) {
        self.mix(u64::from(number));
    }

    fn write_isize(&mut self, number: isize) {
        self.mix(number.cast_unsigned() as u64);
    }
}
