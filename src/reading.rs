//! What a reader does with a document, as pure functions.
