//! The page: a Yew shell around the core library. It shows a document and decides nothing about speeches.

mod shell;

/// Shares out the page's memory in constant time (Masmano et al., “TLSF: a New Dynamic Memory Allocator for Real-Time
/// Systems”, 2004); smaller and faster here than the standard library's.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    shell::run();
}
