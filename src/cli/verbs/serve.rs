//! `govgraph serve`: starts the server.

use std::io;
use std::net::IpAddr;
use std::net::Ipv4Addr;
use std::net::Ipv6Addr;
use std::net::SocketAddr;
use std::net::TcpListener;
use std::time::Duration;
use std::time::Instant;

use super::stats;
use crate::cli::exit::Exit;
use crate::cli::exit::Failure;
use crate::cli::output;
use crate::cli::setup;
use crate::config::Settings;
use crate::dataset::Dataset;
use crate::dataset::Origin;
use crate::dataset::Place;
use crate::dataset::Stamp;
use crate::server;
use crate::server::State;
use crate::server::Trusted;

/// Serves the data set that the settings mean until the program is asked to stop.
pub(in crate::cli) fn run(settings: &Settings) -> Result<Exit, Failure> {
    // The port first: whoever has to choose another need not wait for the facts to be read.
    let listener = bind(settings.server.listen)?;
    let address = listener
        .local_addr()
        .map_err(|error| Failure::failed(format!("the address cannot be told: {error}")))?;
    // Before reading: what changes meanwhile has changed.
    let seen = settings.server.watch.and_then(|_| {
        let origin = Origin::find(&settings.data).ok()?;
        Stamp::of(&origin).ok()
    });
    let begun = Instant::now();
    let (origin, dataset) = setup::dataset(settings)?;
    let language = setup::language(settings, dataset.api.schema().ontology())?;
    let greeting = greeting(&dataset, &origin, begun.elapsed());
    let mut state = State::new(
        dataset,
        settings.server.clone(),
        settings.data.clock,
        language,
    );
    if let Some(path) = &settings.server.trusted {
        let trusted = Trusted::read(path).map_err(|error| Failure::failed(error.to_string()))?;
        state = state.trusting(trusted);
    }
    let from = settings.data.clone();
    let greet = |metrics| output::say(&(greeting + &addresses(address, metrics)));
    server::run(listener, state, from, seen, server::stop_signal, greet)
        .map_err(|error| Failure::failed(format!("the server failed: {error}")))?;
    Ok(Exit::Clean)
}

/// Takes the port.
fn bind(address: SocketAddr) -> Result<TcpListener, Failure> {
    TcpListener::bind(address).map_err(|error| {
        let (ip, port) = (address.ip(), address.port());
        match error.kind() {
            io::ErrorKind::AddrInUse => {
                let other = SocketAddr::new(ip, port.checked_add(1).unwrap_or(8000));
                Failure::failed(format!("port {port} of {ip} is taken by another program")).help(
                    format!("choose another one: `govgraph serve --listen {other}`"),
                )
            }
            io::ErrorKind::PermissionDenied => {
                Failure::failed(format!("listening on {address} is not permitted"))
                    .help("choose a port of 1024 or more with `--listen`")
            }
            io::ErrorKind::AddrNotAvailable => {
                Failure::failed(format!("{ip} is no address of this machine"))
                    .help("choose `127.0.0.1` for this machine only, or `0.0.0.0` for everyone")
            }
            _ => Failure::failed(format!("cannot listen on {address}: {error}")),
        }
    })
}

/// Says what is served.
fn greeting(dataset: &Dataset, origin: &Origin, took: Duration) -> String {
    let graph = dataset.snapshot.graph();
    let title = graph
        .dataset()
        .title
        .or_default(crate::model::LangId::default());
    let title = title.unwrap_or("the data set");
    let read_from = match &origin.facts {
        Place::File(path) => format!("file: {}", path.display()),
        facts => format!("ontology: {}, facts: {facts}", origin.schema),
    };
    format!(
        "\ngovgraph answers for: {title}\n  \
         {} entities, {} relations, {} statements from {} sources, read in {:.2} s\n  \
         {read_from}\n\n",
        graph.entities().len(),
        graph.relations(),
        graph.statements().len(),
        stats::sources(graph),
        took.as_secs_f64(),
    )
}

/// Says where it is served, and how to stop it.
fn addresses(address: SocketAddr, metrics: Option<SocketAddr>) -> String {
    let here = reachable(address);
    let metrics = metrics.map_or(String::new(), |address| {
        format!(
            "  Metrics              http://{}/metrics\n",
            reachable(address)
        )
    });
    let elsewhere = if address.ip().is_unspecified() {
        "\n  and on every other address of this machine\n"
    } else {
        ""
    };
    format!(
        "  Explore              http://{here}/\n  \
         Ask in GraphiQL      http://{here}/graphiql/\n  \
         GraphQL endpoint     http://{here}/graphql\n  \
         Schema               http://{here}/schema.graphql\n\
         {metrics}{elsewhere}\n\
         Ctrl-C stops it.\n\n"
    )
}

/// Returns an address that this machine can ask, where a server listens on all of its own.
fn reachable(address: SocketAddr) -> SocketAddr {
    let ip = match address {
        SocketAddr::V4(_) => IpAddr::from(Ipv4Addr::LOCALHOST),
        SocketAddr::V6(_) => IpAddr::from(Ipv6Addr::LOCALHOST),
    };
    if address.ip().is_unspecified() {
        SocketAddr::new(ip, address.port())
    } else {
        address
    }
}
