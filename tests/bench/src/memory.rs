//! How many bytes are allocated, and how many were at most: a counting allocator.
//!
//! Bytes asked for are counted, in all threads; what the system's allocator adds of its own is not.
#![expect(
    unsafe_code,
    reason = "an allocator is unsafe to implement; this one hands everything on to the system's"
)]

use std::{
    alloc::{GlobalAlloc, Layout, System},
    sync::atomic::{AtomicUsize, Ordering::Relaxed},
};

static NOW: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

/// The system's allocator, counted. To be named as `#[global_allocator]`.
#[derive(Debug)]
pub struct Counting;

fn grown(by: usize) {
    let now = NOW.fetch_add(by, Relaxed) + by;
    PEAK.fetch_max(now, Relaxed);
}

fn shrunk(by: usize) {
    NOW.fetch_sub(by, Relaxed);
}

// SAFETY: every call goes on to `System` with the same arguments; the counters are of no consequence to it.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        grown(layout.size());
        // SAFETY: as the caller promises.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        grown(layout.size());
        // SAFETY: as the caller promises.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        shrunk(layout.size());
        // SAFETY: as the caller promises.
        unsafe { System.dealloc(place, layout) }
    }

    unsafe fn realloc(&self, place: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // While it moves, both are there.
        grown(size);
        // SAFETY: as the caller promises.
        let moved = unsafe { System.realloc(place, layout, size) };
        shrunk(layout.size());
        moved
    }
}

/// What `work` gave, and how many bytes were allocated at most meanwhile above what was before.
pub fn peak_of<T>(work: impl FnOnce() -> T) -> (T, usize) {
    let before = NOW.load(Relaxed);
    PEAK.store(before, Relaxed);
    let done = work();
    (done, PEAK.load(Relaxed).saturating_sub(before))
}
