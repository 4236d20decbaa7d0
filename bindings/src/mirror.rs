//! An enum of the core and its mirror here, converted variant by variant.
//!
//! Every variant is named, so that one which is new in the core, or gone from it, does not compile here.

/// `mirror!(core::Enum => Mirror { .. })` converts what comes from the core, `<=>` also what a shell hands back.
macro_rules! mirror {
    ($($core:ident)::+ => $own:ident { $($variant:ident $({ $($field:ident),+ })?),+ $(,)? }) => {
        impl From<$($core)::+> for $own {
            fn from(value: $($core)::+) -> Self {
                use $($core)::+ as Core;
                match value {
                    $(Core::$variant $({ $($field),+ })? => Self::$variant $({ $($field),+ })?,)+
                }
            }
        }
    };
    ($($core:ident)::+ <=> $own:ident { $($variant:ident $({ $($field:ident),+ })?),+ $(,)? }) => {
        mirror!($($core)::+ => $own { $($variant $({ $($field),+ })?),+ });

        impl From<$own> for $($core)::+ {
            fn from(value: $own) -> Self {
                match value {
                    $($own::$variant $({ $($field),+ })? => Self::$variant $({ $($field),+ })?,)+
                }
            }
        }
    };
}

pub(crate) use mirror;
