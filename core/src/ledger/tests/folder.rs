use std::{
    env, fs,
    io::{self, Read},
    path::Path,
    process::{Command, Stdio},
    sync::Barrier,
    thread,
    time::Duration,
};

use crate::ledger::{FolderInUse, FolderLock};

/// Where a process that this test starts finds the folder that it is to hold.
const HELD: &str = "WATERPAY_TEST_FOLDER_TO_HOLD";

fn names(folder: &Path) -> Vec<(String, u64)> {
    let entries = folder.read_dir().unwrap().map(Result::unwrap);
    entries.map(|entry| (entry.file_name().into_string().unwrap(), entry.metadata().unwrap().len())).collect()
}

#[test]
fn one_part_of_a_process_has_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("made-on-the-way");
    let held = FolderLock::acquire(&inner).unwrap();
    for _ in 0..2 {
        assert!(matches!(FolderLock::acquire(&inner), Err(FolderInUse::ByAnother)));
    }
    drop(held);
    FolderLock::acquire(&inner).unwrap();
}

#[test]
fn of_many_that_take_the_folder_at_once_exactly_one_gets_it() {
    let folder = tempfile::tempdir().unwrap();
    let (ready, done) = (Barrier::new(8), Barrier::new(8));
    let took = thread::scope(|scope| {
        let threads: Vec<_> = (0..8)
            .map(|_| {
                scope.spawn(|| {
                    ready.wait();
                    let lock = FolderLock::acquire(folder.path());
                    done.wait();
                    match lock {
                        Ok(_) => 1,
                        Err(FolderInUse::ByAnother) => 0,
                        Err(FolderInUse::CannotTell(why)) => panic!("{why:?}"),
                    }
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).sum::<u32>()
    });
    assert_eq!(took, 1);
}

/// Both sides of the test: started again with a folder in its environment, the test holds that until it is killed.
#[test]
fn a_process_has_the_folder_until_it_is_killed() {
    if let Some(held) = env::var_os(HELD) {
        let _lock = FolderLock::acquire(Path::new(&held)).unwrap();
        fs::write(Path::new(&held).join("held"), "").unwrap();
        // Until it is killed, or whoever started it has ended.
        io::stdin().read_to_string(&mut String::new()).unwrap();
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let mut other = Command::new(env::current_exe().unwrap())
        .args(["--exact", "ledger::tests::folder::a_process_has_the_folder_until_it_is_killed"])
        .env(HELD, folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    while !folder.path().join("held").exists() {
        assert_eq!(other.try_wait().unwrap(), None, "it ended too early");
        thread::sleep(Duration::from_millis(5));
    }
    assert!(matches!(FolderLock::acquire(folder.path()), Err(FolderInUse::ByAnother)));
    other.kill().unwrap();
    other.wait().unwrap();
    fs::remove_file(folder.path().join("held")).unwrap();
    assert_eq!(names(folder.path()), [("in-use.lock".to_owned(), 0)]);
    FolderLock::acquire(folder.path()).unwrap();
    assert_eq!(names(folder.path()), [("in-use.lock".to_owned(), 0)]);
}

#[test]
fn a_lock_that_cannot_be_made_is_told_apart_and_without_its_path() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("in-use.lock")).unwrap();
    let refused = FolderLock::acquire(folder.path()).unwrap_err();
    assert!(matches!(refused, FolderInUse::CannotTell(_)), "{refused:?}");
    let text = format!("{refused:?}");
    assert!(!text.contains(&*folder.path().to_string_lossy()), "{text}");
}
