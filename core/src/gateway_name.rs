//! Names that the gateway gives to its things (a bill, a quote, a way to pay) and that WaterPay only hands back.

/// Gives a newtype over `String` its constructor, accessor and `Display`.
macro_rules! gateway_name {
    ($name:ident) => {
        impl $name {
            /// Takes the name as the gateway gave it.
            pub fn new(name: impl Into<String>) -> Self {
                Self(name.into())
            }

            /// The name itself.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    };
}

pub(crate) use gateway_name;
