//! The real binary, from outside: what it prints, how it exits, what is there in the next run.

#[cfg(test)]
mod backups;
#[cfg(test)]
mod erasing;
mod exits;
#[cfg(test)]
mod gateway;
#[cfg(test)]
mod households;
#[cfg(test)]
mod json_shapes;
#[cfg(test)]
mod paying;
#[cfg(test)]
mod receipts;
#[cfg(test)]
mod scanning;
#[cfg(test)]
mod slips;
#[cfg(test)]
mod terminal;
#[cfg(test)]
mod years;
