//! Every published sample, every rule broken once, and the laws of reading and printing.

mod laws;
mod refusals;
mod samples;

use super::*;

const TAIPEI: &str = "TWQRP://測試台北自來水費/158/03/V1?D1=10000&D3=AVWYrjDqQES+&D7=9112430446\
    &D11=00,4614611000051300010001000100513965";
const TAIWAN: &str = "TWQRP://台灣自來水/158/03/V1?D3=ASap8GBcaZae&D4=99991231&D8=水費帳單&D10=901\
    &D11=00,0060065224244455005500000100161803&D14=2,FN046286,201903&D1=35800&D7=K1234567890";
const TAIPOWER: &str = "TWQRP://臺灣電力公司/158/03/V1?D1=89900&D3=AVnVbcN9xxRv&D4=20170401&D8=電費&D10=901\
    &D11=00,0060061112223334440000000112345678&E7=AUEkfcxUfQNgUHcnNndMDzU=&D12=20170630130000&D15=300&D16=電費";
const PURCHASE: &str = "TWQRP://藏藝點/158/01/V1?D1=12000&D2=000123&D3=AeHoYzwSULbZ&D10=901\
    &D11=00,00400482497653500150010001;01,00400482497653500150010001";
const TRANSFER: &str = "TWQRP://test/158/02/V1?D5=978&D6=0000000000089478";

fn read(text: &str) -> Twqr {
    text.parse().unwrap_or_else(|wrong| panic!("{text}: {wrong:?}"))
}

fn fault(text: &str) -> TwqrFault {
    text.parse::<Twqr>().expect_err(text).fault
}

fn fixed(number: u8) -> FieldName {
    FieldName { zone: Zone::Fixed, number }
}
