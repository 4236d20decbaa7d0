//! Households and bills that are made up, and bills that a printed code states.

use jiff::SignedDuration;
use waterpay_core::{bill::BillStatus, gateway::wire::AccountBills};

use crate::phone::{Phone, proof, sandbox};

const CODE: &str = "TWQRP://金門縣自來水廠/158/03/V1?D1=122200&D3=kdNoFRGcZiaV&D4=20990220&D7=2863465&D10=901&D11=00,0040065224244555005500000100161777";

#[tokio::test]
async fn any_number_is_a_household_that_stays_the_same() {
    let (one, another) = (sandbox().await, sandbox().await);
    let (here, there) = (Phone::at(&one).await, Phone::at(&another).await);
    let bills = here.bills_of("7654321").await;
    assert_eq!(bills, here.bills_of("7654321").await);
    assert_eq!(bills, there.bills_of("7654321").await);
    assert!(bills.household.masked_name.reveal().contains('○'));
    assert_eq!(bills.bills.len(), 1);
    assert_eq!(bills.bills[0].status, BillStatus::Unpaid);
}

#[tokio::test]
async fn two_months_later_the_next_bill_is_there_and_the_old_one_is_overdue() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let old = phone.bills_of("7654321").await.bills.remove(0);
    sandbox.control().advance(SignedDuration::from_hours(24 * 61)).await.unwrap();
    let bills = phone.bills_of("7654321").await.bills;
    assert_eq!(bills.len(), 2);
    assert_eq!((&bills[0].id, bills[0].status), (&old.id, BillStatus::OverduePayable));
    assert_eq!(bills[1].status, BillStatus::Unpaid);
}

#[tokio::test]
async fn a_code_gives_the_bill_that_it_states_again_and_again_also_when_it_is_paid() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    phone.bills_of("2863465").await;
    let stated: AccountBills = phone.bills_of_code(CODE).await.expect(200);
    let [bill] = &stated.bills[..] else { panic!("one bill") };
    assert_eq!((bill.amount().dollars(), bill.due.to_string().as_str()), (1222, "2099-02-20"));
    assert_eq!(phone.bills_of("2863465").await, stated, "the number is the same bill");

    let order = phone.authorise(phone.quote(bill, "stored_value").await);
    proof(&phone.send(&order).await.outcome(), &order);
    let again: AccountBills = phone.bills_of_code(CODE).await.expect(200);
    assert_eq!((again.bills.len(), &again.bills[0].id), (1, &bill.id));
    assert!(matches!(again.bills[0].status, BillStatus::Paid { .. }));
}

#[tokio::test]
async fn a_second_code_for_the_same_due_date_does_not_change_the_bill() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let first: AccountBills = phone.bills_of_code(CODE).await.expect(200);
    let second: AccountBills = phone.bills_of_code(&CODE.replace("122200", "1200")).await.expect(200);
    assert_eq!(first, second);
}

#[tokio::test]
async fn a_code_whose_due_date_has_passed_is_a_bill_that_can_still_be_paid() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let old: AccountBills = phone.bills_of_code(&CODE.replace("20990220", "20200220")).await.expect(200);
    assert_eq!(old.bills[0].status, BillStatus::OverduePayable);
    phone.quote(&old.bills[0], "stored_value").await;
}

#[tokio::test]
async fn a_code_of_a_special_number_gives_what_the_number_stands_for() {
    let sandbox = sandbox().await;
    let phone = Phone::at(&sandbox).await;
    let bills: AccountBills = phone.bills_of_code(&CODE.replace("2863465", "0000002")).await.expect(200);
    assert_eq!(bills, phone.bills_of("0000002").await);
    let unknown = phone.bills_of_code(&CODE.replace("2863465", "0000006")).await;
    assert_eq!((unknown.status, unknown.problem()), (404, "no-such-account"));
}
