//! A disk that is full, or fails to sync, at a moment that the simulator chooses.
//!
//! SQLite reaches the disk through a table of functions. Here the table that it uses by default is copied, with a write
//! and a sync of our own in it, which do what the true ones do unless a fault is due on this thread. The files
//! themselves stay what they are.
#![expect(unsafe_code, reason = "the functions of a VFS are called by SQLite, and get pointers from it")]

use std::{
    cell::Cell,
    ffi::{c_char, c_int, c_void},
    ptr,
    sync::OnceLock,
};

use rusqlite::ffi;

/// What the disk does wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DiskFault {
    /// There is no room for this write and those after it, the first being 0.
    FullAtWrite(u64),
    /// It says that it could not sync.
    SyncFails,
}

thread_local! {
    static DUE: Cell<Option<DiskFault>> = const { Cell::new(None) };
    static MET: Cell<bool> = const { Cell::new(false) };
}

/// The true functions, as they were found.
struct True {
    vfs: *mut ffi::sqlite3_vfs,
    /// SQLite has one table for files that it locks, and another for its journals.
    files: [OnceLock<Files>; 2],
}

/// The functions of a kind of files.
struct Files {
    found: *const ffi::sqlite3_io_methods,
    /// The same with faults.
    ours: ffi::sqlite3_io_methods,
}

// SAFETY: the tables that are pointed to are statics of SQLite's, and are only read.
unsafe impl Send for True {}
// SAFETY: as above.
unsafe impl Sync for True {}
// SAFETY: as above.
unsafe impl Send for Files {}
// SAFETY: as above.
unsafe impl Sync for Files {}

static TRUE: OnceLock<True> = OnceLock::new();

/// Does `work` on a disk with this fault. Says whether the fault was met.
pub(super) fn with_fault(fault: DiskFault, work: impl FnOnce()) -> bool {
    DUE.set(Some(fault));
    MET.set(false);
    work();
    DUE.set(None);
    MET.get()
}

/// Puts the copied table in place, once for the process; files that are opened from now on can have faults.
pub(super) fn prepare() {
    TRUE.get_or_init(|| {
        // SAFETY: SQLite's default VFS is a static; a copy of it that is never freed may be registered.
        unsafe {
            let vfs = ffi::sqlite3_vfs_find(ptr::null());
            assert!(!vfs.is_null(), "SQLite has a default VFS");
            let mut copy = *vfs;
            copy.zName = c"can-be-full".as_ptr();
            copy.pNext = ptr::null_mut();
            copy.xOpen = Some(open);
            let registered = ffi::sqlite3_vfs_register(Box::leak(Box::new(copy)), 1);
            assert_eq!(registered, ffi::SQLITE_OK, "SQLite takes a VFS");
            True { vfs, files: [const { OnceLock::new() }; 2] }
        }
    });
}

unsafe extern "C" fn open(
    _: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    flags_out: *mut c_int,
) -> c_int {
    let Some(True { vfs, files }) = TRUE.get() else {
        return ffi::SQLITE_CANTOPEN;
    };
    // SAFETY: SQLite gives what the true function asks for, and its size for a file is the same.
    unsafe {
        let Some(open) = (**vfs).xOpen else { return ffi::SQLITE_CANTOPEN };
        let opened = open(*vfs, name, file, flags, flags_out);
        let found = (*file).pMethods;
        if opened == ffi::SQLITE_OK && !found.is_null() {
            let with_faults = || ffi::sqlite3_io_methods { xWrite: Some(write), xSync: Some(sync), ..*found };
            let kinds = files.iter().map(|files| files.get_or_init(|| Files { found, ours: with_faults() }));
            // Further kinds would have no faults; there are none here.
            if let Some(files) = kinds.into_iter().find(|files| files.found == found) {
                (*file).pMethods = &raw const files.ours;
            }
        }
        opened
    }
}

unsafe extern "C" fn write(
    file: *mut ffi::sqlite3_file,
    bytes: *const c_void,
    count: c_int,
    at: i64,
) -> c_int {
    match DUE.get() {
        Some(DiskFault::FullAtWrite(0)) => {
            MET.set(true);
            return ffi::SQLITE_FULL;
        }
        Some(DiskFault::FullAtWrite(more)) => DUE.set(Some(DiskFault::FullAtWrite(more - 1))),
        Some(DiskFault::SyncFails) | None => {}
    }
    // SAFETY: the file was opened by the true function, and is what that made it.
    unsafe {
        theirs().and_then(|files| files.xWrite).map_or(ffi::SQLITE_IOERR, |f| f(file, bytes, count, at))
    }
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, flags: c_int) -> c_int {
    if DUE.get() == Some(DiskFault::SyncFails) {
        MET.set(true);
        return ffi::SQLITE_IOERR_FSYNC;
    }
    // SAFETY: as for a write.
    unsafe { theirs().and_then(|files| files.xSync).map_or(ffi::SQLITE_IOERR, |f| f(file, flags)) }
}

/// The true functions of a file. Those two are the same for every kind.
fn theirs() -> Option<&'static ffi::sqlite3_io_methods> {
    let files = TRUE.get()?.files[0].get()?;
    // SAFETY: a static of SQLite's.
    unsafe { files.found.as_ref() }
}
