//! The servers that are built here: govgraph with each of its executors, and the floor.

use std::fs;
use std::future::pending;
use std::io;
use std::net::TcpListener;

use actix_web::App;
use actix_web::HttpResponse;
use actix_web::HttpServer;
use actix_web::web;
use actix_web::web::Bytes;
use govgraph::api::Executor;
use govgraph::config::Given;
use govgraph::config::resolve;
use govgraph::model::LangId;
use govgraph::server;
use govgraph::server::State;
use govgraph::telemetry;

use crate::support::say;
use crate::world;

/// Serves until somebody ends the process, or the one who started it has ended.
pub(crate) fn serve(role: &str, folder: &str, entities: usize) {
    std::thread::spawn(|| {
        drop(io::copy(&mut io::stdin(), &mut io::sink()));
        std::process::exit(0)
    });
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    match role {
        "floor" => floor(listener, folder),
        "reference" => govgraph(listener, Executor::Reference, entities, false),
        "log" => govgraph(listener, Executor::Plan, entities, true),
        _ => govgraph(listener, Executor::Plan, entities, false),
    }
    .unwrap_or_else(|error| panic!("port {port}: {error}"));
}

/// govgraph with the settings that it has when nobody sets any, except for the day.
fn govgraph(
    listener: TcpListener,
    executor: Executor,
    entities: usize,
    log: bool,
) -> io::Result<()> {
    let given = Given {
        flags: vec![("today".to_owned(), world::TODAY.to_owned())],
        ..Given::default()
    };
    let settings = resolve(&given).settings.unwrap();
    if log {
        telemetry::start(&settings.log).unwrap();
    }
    let dataset = world::dataset(executor, entities);
    let state = State::new(dataset, settings.server, settings.data.clock, LangId(0));
    listening(&listener);
    server::run(listener, state, settings.data, None, pending, |_| Ok(()))
}

/// The same HTTP library with nothing to do: the answers are ready.
fn floor(listener: TcpListener, folder: &str) -> io::Result<()> {
    let answers =
        [0, 1, 2].map(|at| Bytes::from(fs::read(format!("{folder}/answer-{at}.json")).unwrap()));
    listening(&listener);
    let answer = |path: web::Path<usize>, body: Bytes, answers: web::Data<[Bytes; 3]>| async move {
        assert!(!body.is_empty());
        HttpResponse::Ok()
            .content_type("application/json")
            .body(answers[*path].clone())
    };
    let server = HttpServer::new(move || {
        App::new()
            .app_data(web::Data::new(answers.clone()))
            .route("/{question}", web::post().to(answer))
    });
    actix_web::rt::System::new().block_on(server.listen(listener)?.run())
}

fn listening(listener: &TcpListener) {
    say(&format!(
        "listening {}",
        listener.local_addr().unwrap().port()
    ));
}
