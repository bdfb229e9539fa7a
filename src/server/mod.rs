//! HTTP around the API: routes, limits, health, web pages, shutdown.
//!
//! What a question means and how it is answered is not here (`api`).

mod assets;
mod encoding;
mod etag;
