//! The search through every state, as a command.

use std::{sync::Mutex, thread};

use waterpay_faults::model::{BrokenRule, Explored, Topology, explore};

use super::Outcome;

/// All arrangements, two at a time; or the one in which a broken rule shows.
pub(crate) fn model(broken: Option<BrokenRule>) -> Outcome {
    let topologies = broken.map_or(Topology::ALL.to_vec(), |rule| vec![rule.shows_in()]);
    let waiting = Mutex::new(topologies.into_iter());
    let take = || waiting.lock().expect("a search does not panic").next();
    let search = || {
        let mut explored = vec![];
        while let Some(topology) = take() {
            explored.push((topology, explore(topology, broken)));
        }
        explored
    };
    let explored = thread::scope(|scope| {
        let other = scope.spawn(search);
        let mut explored = search();
        explored.extend(other.join().expect("a search does not panic"));
        explored
    });
    let states: usize = explored.iter().map(|(_, explored)| explored.states).sum();
    let broken = explored.iter().filter(|(_, explored)| explored.found.is_some()).count();
    Outcome {
        holds: broken == 0,
        figures: match broken {
            0 => format!("{states} states, no promise is broken, and every state comes to an end"),
            _ => format!("{states} states, and a promise is broken in {broken} of the arrangements"),
        },
        story: explored.iter().flat_map(|(topology, explored)| told(topology, explored)).collect(),
    }
}

fn told(topology: &Topology, explored: &Explored) -> Vec<String> {
    let Explored { states, happenings, took, found } = explored;
    let seconds = took.as_secs_f64();
    let looked_at = format!(
        "{}: {states} states, {happenings} happenings, {seconds:.1} s ({})",
        topology.name, topology.about
    );
    [looked_at].into_iter().chain(found.iter().map(ToString::to_string)).collect()
}
