//! Fluent: messages by key, one set for each language. Which message says what is the other files' business.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

use super::Language;

/// The files of one language, in the folder of its tag.
macro_rules! files {
    ($tag:literal) => {
        [
            include_str!(concat!("../../wording/", $tag, "/figures.ftl")),
            include_str!(concat!("../../wording/", $tag, "/bill.ftl")),
            include_str!(concat!("../../wording/", $tag, "/payment.ftl")),
            include_str!(concat!("../../wording/", $tag, "/cashback.ftl")),
            include_str!(concat!("../../wording/", $tag, "/stage.ftl")),
            include_str!(concat!("../../wording/", $tag, "/biller.ftl")),
            include_str!(concat!("../../wording/", $tag, "/look_up.ftl")),
            include_str!(concat!("../../wording/", $tag, "/other_way.ftl")),
            include_str!(concat!("../../wording/", $tag, "/household.ftl")),
            include_str!(concat!("../../wording/", $tag, "/erasing.ftl")),
            include_str!(concat!("../../wording/", $tag, "/backup.ftl")),
            include_str!(concat!("../../wording/", $tag, "/printed_code.ftl")),
            include_str!(concat!("../../wording/", $tag, "/store_slip.ftl")),
            include_str!(concat!("../../wording/", $tag, "/receipt_page.ftl")),
            include_str!(concat!("../../wording/", $tag, "/scanning.ftl")),
            include_str!(concat!("../../wording/", $tag, "/failure.ftl")),
            include_str!(concat!("../../wording/", $tag, "/reminder.ftl")),
            include_str!(concat!("../../wording/", $tag, "/looking_back.ftl")),
            include_str!(concat!("../../wording/", $tag, "/shell.ftl")),
        ]
    };
}

/// The messages of one language.
pub(super) struct Catalogue(FluentBundle<FluentResource>);

impl Catalogue {
    /// The catalogue that comes with the core.
    pub(super) fn of(language: Language) -> Self {
        Self::parse(language, &sources(language))
    }

    pub(super) fn parse(language: Language, sources: &[&str]) -> Self {
        let tag = language.tag().parse().expect("the tag of every language is well formed");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // A terminal would print the isolation marks (U+2068, U+2069), and no catalogue is written from right to left.
        bundle.set_use_isolating(false);
        for source in sources {
            let resource = FluentResource::try_new((*source).to_owned())
                .expect("the files are part of the program, and a test reads them all");
            bundle.add_resource(resource).expect("no key is in two files, and a test reads them all");
        }
        Self(bundle)
    }

    /// What the message `key` says.
    pub(super) fn say(&self, key: &str, values: &FluentArgs<'_>) -> String {
        self.find(key, None, values)
    }

    /// What a part of the message `key` says.
    pub(super) fn say_part(&self, key: &str, part: &str, values: &FluentArgs<'_>) -> String {
        self.find(key, Some(part), values)
    }

    /// A key without words shows itself, which is still better than an app that dies in the middle of a payment.
    /// A test asks for every key.
    fn find(&self, key: &str, part: Option<&str>, values: &FluentArgs<'_>) -> String {
        let pattern = self.0.get_message(key).and_then(|message| match part {
            None => message.value(),
            Some(part) => message.get_attribute(part).map(|attribute| attribute.value()),
        });
        match pattern {
            Some(pattern) => self.0.format_pattern(pattern, Some(values), &mut vec![]).into_owned(),
            None => key.to_owned(),
        }
    }
}

/// The values that a message is given.
pub(super) fn values<Value: Into<FluentValue<'static>>, const N: usize>(
    pairs: [(&'static str, Value); N],
) -> FluentArgs<'static> {
    pairs.into_iter().collect()
}

/// The text of the files of `language`.
pub(super) fn sources(language: Language) -> [&'static str; 19] {
    match language {
        Language::ZhHantTw => files!("zh-Hant-TW"),
        Language::En => files!("en"),
    }
}
