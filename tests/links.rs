//! Links: what is written is read, and nothing else passes for it.

mod damage;
mod golden;
mod mangling;
mod round_trip;

use std::sync::{Arc, LazyLock};

use tigang::link::{Damage, Link, Parcel, Priming, Prior, Reading, Writing};

/// What every model knows; read once.
static PRIOR: LazyLock<Arc<Prior>> = LazyLock::new(|| Priming::new().finish());

fn prior() -> Arc<Prior> {
    Arc::clone(&PRIOR)
}

/// The link of a parcel that fits.
fn link(parcel: &Parcel) -> Link {
    Writing::new(prior(), parcel.clone()).expect("it fits").finish()
}

/// What opens from what was pasted.
fn open(pasted: &str) -> Result<Parcel, Damage> {
    Reading::new(prior(), pasted)?.finish()
}
