//! Nothing private is written where it does not belong, and the search that says so can see.

use std::{
    io::{self, Write as _},
    path::Path,
    sync::{Mutex, PoisonError},
};

use waterpay_faults::secrets::{Canary, Evidence, Field, Form, Leak, Place, log, search};

/// What is logged is heard in the whole process, so one test at a time.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

#[test]
fn everything_private_is_where_it_belongs_and_nowhere_else() {
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let searched =
        search(Path::new(env!("CARGO_BIN_EXE_waterpay-to-kill"))).expect("the journeys are gone through");
    writeln!(io::stderr(), "{searched}").expect("standard error");
    if let Err(leak) = searched.judge() {
        panic!("{leak}");
    }
}

/// Somebody's household, without a `Debug` that hides anything.
#[derive(Debug)]
#[expect(dead_code, reason = "only shown")]
struct Careless {
    number: String,
}

type Leaks<'a> = &'a dyn Fn(&mut Evidence);

#[test]
fn a_careless_type_is_found_in_a_log_in_an_error_and_in_a_panic() {
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    log::listen();
    let canary = [Canary::new(Field::WaterNumber, "7654321")];
    let careless = Careless { number: "7654321".to_owned() };
    let leaks: [(Place, Leaks<'_>); 5] = [
        (Place::Log, &|_| tracing::trace!(?careless, "looked up")),
        (Place::Log, &|_| ::log::trace!("looked up {careless:?}")),
        (Place::Views, &|evidence| evidence.view(&careless)),
        (Place::Errors, &|evidence| evidence.error(&io::Error::other(format!("no {careless:?}")))),
        (Place::Panics, &|_| {
            assert!(std::panic::catch_unwind(|| panic!("no household 7654321")).is_err());
        }),
    ];
    for (place, leak) in leaks {
        let mut evidence = Evidence::default();
        leak(&mut evidence);
        evidence.add(Place::Log, "log", log::heard());
        evidence.add(Place::Panics, "panics", log::panics());
        match evidence.search(&canary).only_where_it_belongs() {
            Err(Leak::Found { place: found, field: Field::WaterNumber, .. }) => assert_eq!(found, place),
            other => panic!("{place:?} is not searched: {other:?}"),
        }
    }
}

#[test]
fn a_value_is_found_in_every_form_in_a_file_of_a_folder() {
    for form in Form::ALL {
        let canary = Canary::new(Field::MaskedName, "金絲○雀");
        let folder = tempfile::tempdir().expect("a folder");
        let written = canary.written(form).expect("a name that is not ASCII has every form");
        let text = [b"before ".as_slice(), written, b" after"].concat();
        std::fs::write(folder.path().join("ledger.sqlite-shm"), text).expect("a file");
        let mut evidence = Evidence::default();
        evidence.files(folder.path(), &Place::of_file).expect("it is read");
        let found = evidence.search(&[canary]).only_where_it_belongs();
        assert!(
            matches!(found, Err(Leak::Found { place: Place::SharedMemory, form: as_found, .. }) if as_found == form),
            "{form:?}: {found:?}"
        );
    }
}

#[test]
fn a_search_that_finds_nothing_at_all_is_blind() {
    let searched = Evidence::default().search(&[Canary::new(Field::WaterNumber, "7654321")]);
    assert!(matches!(searched.judge(), Err(Leak::Blind { .. })));
}
