//! The sandbox from outside, over real HTTP, as a phone sees it.

#[cfg(test)]
mod controlling;
#[cfg(test)]
mod documentation;
#[cfg(test)]
mod examples;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod looking_up;
#[cfg(test)]
mod paying;
#[cfg(test)]
mod paying_at_once;
#[cfg(test)]
mod phone;
#[cfg(test)]
mod promoting;
#[cfg(test)]
mod refusing;
#[cfg(test)]
mod restarting;
#[cfg(test)]
mod special_numbers;
