//! The table of functions that stands before SQLite's own (<https://sqlite.org/vfs.html>).
//!
//! Every function asks the watcher of the folder, lets the real one do it, and tells the watcher. Shared memory is the
//! real one too: it does not outlive a power cut. Memory-mapped files are not offered.
#![expect(unsafe_code, reason = "SQLite calls through a table of C functions")]

use std::{
    ffi::{CStr, c_char, c_int, c_void},
    path::Path,
    ptr,
    sync::{Arc, OnceLock},
};

use rusqlite::ffi;

use super::watching::{Act, Disk, Opening, Verdict, watcher_of};

/// A watched file: SQLite's own part first, then ours; the real file follows in the same piece of memory, which SQLite
/// aligns to 8 bytes.
#[repr(C)]
struct File {
    base: ffi::sqlite3_file,
    watched: *mut Watched,
}

struct Watched {
    disk: Arc<dyn Disk>,
    name: String,
}

/// The real table.
struct Real(*mut ffi::sqlite3_vfs);

// SAFETY: SQLite's tables live as long as the process and are used from every thread.
unsafe impl Send for Real {}
// SAFETY: as above.
unsafe impl Sync for Real {}

static REAL: OnceLock<Real> = OnceLock::new();

/// Our table becomes the default of this process. Connections that are open already keep theirs.
pub(super) fn install() {
    REAL.get_or_init(|| {
        // SAFETY: SQLite initialises itself; the copy differs in what is replaced, and is never freed.
        unsafe {
            let real = ffi::sqlite3_vfs_find(ptr::null());
            let mut ours = *real;
            ours.pNext = ptr::null_mut();
            ours.zName = c"waterpay-faults".as_ptr();
            ours.szOsFile += c_int::try_from(size_of::<File>()).expect("a few words");
            ours.xOpen = Some(open);
            ours.xDelete = Some(delete);
            ours.xAccess = Some(access);
            ffi::sqlite3_vfs_register(Box::into_raw(Box::new(ours)), 1);
            Real(real)
        }
    });
}

fn real() -> *mut ffi::sqlite3_vfs {
    REAL.get().expect("installed before SQLite can call").0
}

/// Calls a function of the real table.
macro_rules! real {
    ($function:ident($($argument:expr),*)) => {{
        let real = real();
        ((*real).$function.expect("every table has it"))(real, $($argument),*)
    }};
}

/// Calls a function of the real file.
macro_rules! of_real {
    ($file:expr, $function:ident($($argument:expr),*)) => {{
        let real = real_file($file);
        ((*(*real).pMethods).$function.expect("every file has it"))(real, $($argument),*)
    }};
}

/// Asks the watcher whether an act is done; if not, its result is the result.
macro_rules! ask {
    ($watched:expr, $act:expr) => {
        match $watched.disk.permits(&$watched.name, &$act) {
            Verdict::Done => {}
            Verdict::Fails(code) | Verdict::Short(_, code) => return code,
        }
    };
}

unsafe fn real_file(file: *mut ffi::sqlite3_file) -> *mut ffi::sqlite3_file {
    // SAFETY: the real file follows ours in the piece of memory that SQLite allots for `szOsFile` bytes.
    unsafe { file.cast::<File>().add(1).cast() }
}

unsafe fn watched<'a>(file: *mut ffi::sqlite3_file) -> &'a Watched {
    // SAFETY: set when the file was opened, and freed when it is closed.
    unsafe { &*(*file.cast::<File>()).watched }
}

unsafe fn watcher_of_path(name: *const c_char) -> Option<(Arc<dyn Disk>, String)> {
    if name.is_null() {
        return None;
    }
    // SAFETY: SQLite gives a name that ends with a zero.
    let name = unsafe { CStr::from_ptr(name) };
    watcher_of(Path::new(name.to_str().ok()?))
}

unsafe extern "C" fn open(
    _: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out_flags: *mut c_int,
) -> c_int {
    // SAFETY: SQLite's contract for xOpen.
    unsafe {
        (*file).pMethods = ptr::null();
        let Some((disk, name_in_folder)) = watcher_of_path(name) else {
            return real!(xOpen(name, file, flags, out_flags));
        };
        let journals = ffi::SQLITE_OPEN_WAL | ffi::SQLITE_OPEN_MAIN_JOURNAL | ffi::SQLITE_OPEN_SUPER_JOURNAL;
        let opening =
            Opening { makes: flags & ffi::SQLITE_OPEN_CREATE != 0, is_journal: flags & journals != 0 };
        let watched = Watched { disk, name: name_in_folder };
        ask!(watched, Act::Open(opening));
        let result = real!(xOpen(name, real_file(file), flags, out_flags));
        if result == ffi::SQLITE_OK {
            watched.disk.did(&watched.name, &Act::Open(opening));
            (*file.cast::<File>()).watched = Box::into_raw(Box::new(watched));
            (*file).pMethods = &raw const METHODS;
        }
        result
    }
}

unsafe extern "C" fn delete(_: *mut ffi::sqlite3_vfs, name: *const c_char, sync_folder: c_int) -> c_int {
    // SAFETY: SQLite's contract for xDelete.
    unsafe {
        let act = Act::Delete { folder_too: sync_folder != 0 };
        let Some((disk, name_in_folder)) = watcher_of_path(name) else {
            return real!(xDelete(name, sync_folder));
        };
        let watched = Watched { disk, name: name_in_folder };
        ask!(watched, act);
        let result = real!(xDelete(name, sync_folder));
        if result == ffi::SQLITE_OK {
            watched.disk.did(&watched.name, &act);
        }
        result
    }
}

unsafe extern "C" fn access(
    _: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: SQLite's contract for xAccess.
    unsafe {
        if let Some((disk, name)) = watcher_of_path(name) {
            let watched = Watched { disk, name };
            ask!(watched, Act::Look);
        }
        real!(xAccess(name, flags, out))
    }
}

static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved_lock),
    xFileControl: Some(file_control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(device_characteristics),
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: None,
    xUnfetch: None,
};

unsafe extern "C" fn close(file: *mut ffi::sqlite3_file) -> c_int {
    // SAFETY: SQLite closes a file once and does not use it afterwards.
    unsafe {
        let result = of_real!(file, xClose());
        drop(Box::from_raw((*file.cast::<File>()).watched));
        result
    }
}

unsafe extern "C" fn read(file: *mut ffi::sqlite3_file, into: *mut c_void, count: c_int, at: i64) -> c_int {
    // SAFETY: SQLite's contract for xRead.
    unsafe {
        ask!(watched(file), Act::Read);
        of_real!(file, xRead(into, count, at))
    }
}

unsafe extern "C" fn write(
    file: *mut ffi::sqlite3_file,
    from: *const c_void,
    count: c_int,
    at: i64,
) -> c_int {
    // SAFETY: SQLite's contract for xWrite: `from` has `count` bytes.
    unsafe {
        let watched = watched(file);
        let bytes = std::slice::from_raw_parts(from.cast::<u8>(), usize::try_from(count).unwrap_or(0));
        let at_byte = u64::try_from(at).unwrap_or(0);
        let act = Act::Write { at: at_byte, bytes };
        let (length, then) = match watched.disk.permits(&watched.name, &act) {
            Verdict::Done => (count, ffi::SQLITE_OK),
            Verdict::Fails(code) => return code,
            Verdict::Short(length, code) => (c_int::try_from(length).unwrap_or(0).min(count), code),
        };
        let result = of_real!(file, xWrite(from, length, at));
        if result != ffi::SQLITE_OK {
            return result;
        }
        let written = &bytes[..usize::try_from(length).unwrap_or(0)];
        watched.disk.did(&watched.name, &Act::Write { at: at_byte, bytes: written });
        then
    }
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, size: i64) -> c_int {
    let act = Act::Truncate { len: u64::try_from(size).unwrap_or(0) };
    // SAFETY: SQLite's contract for xTruncate.
    unsafe { watched_act(file, act, || of_real!(file, xTruncate(size))) }
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, flags: c_int) -> c_int {
    // SAFETY: SQLite's contract for xSync.
    unsafe { watched_act(file, Act::Sync, || of_real!(file, xSync(flags))) }
}

unsafe extern "C" fn file_size(file: *mut ffi::sqlite3_file, size: *mut i64) -> c_int {
    // SAFETY: SQLite's contract for xFileSize.
    unsafe { watched_act(file, Act::Size, || of_real!(file, xFileSize(size))) }
}

unsafe extern "C" fn lock(file: *mut ffi::sqlite3_file, level: c_int) -> c_int {
    // SAFETY: SQLite's contract for xLock.
    unsafe { watched_act(file, Act::Lock, || of_real!(file, xLock(level))) }
}

unsafe extern "C" fn shm_map(
    file: *mut ffi::sqlite3_file,
    region: c_int,
    size: c_int,
    extend: c_int,
    out: *mut *mut c_void,
) -> c_int {
    // SAFETY: SQLite's contract for xShmMap.
    unsafe { watched_act(file, Act::Map, || of_real!(file, xShmMap(region, size, extend, out))) }
}

/// Functions that only pass on.
macro_rules! passed_on {
    ($($name:ident => $function:ident($($argument:ident: $kind:ty),*) -> $result:ty;)*) => {$(
        unsafe extern "C" fn $name(file: *mut ffi::sqlite3_file $(, $argument: $kind)*) -> $result {
            // SAFETY: the caller keeps SQLite's contract, and the real file was opened with ours.
            unsafe { of_real!(file, $function($($argument),*)) }
        }
    )*};
}

passed_on! {
    unlock => xUnlock(level: c_int) -> c_int;
    check_reserved_lock => xCheckReservedLock(out: *mut c_int) -> c_int;
    file_control => xFileControl(operation: c_int, argument: *mut c_void) -> c_int;
    sector_size => xSectorSize() -> c_int;
    device_characteristics => xDeviceCharacteristics() -> c_int;
    shm_lock => xShmLock(first: c_int, count: c_int, flags: c_int) -> c_int;
    shm_barrier => xShmBarrier() -> ();
    shm_unmap => xShmUnmap(delete: c_int) -> c_int;
}

/// Asks, does, tells.
unsafe fn watched_act(file: *mut ffi::sqlite3_file, act: Act<'_>, really: impl FnOnce() -> c_int) -> c_int {
    // SAFETY: `file` is one that `open` opened.
    let watched = unsafe { watched(file) };
    ask!(watched, act);
    let result = really();
    if result == ffi::SQLITE_OK {
        watched.disk.did(&watched.name, &act);
    }
    result
}
