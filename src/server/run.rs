//! Running the server: from a listening socket to an orderly end.

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::net::TcpListener;
use std::time::Duration;

use actix_web::App;
use actix_web::HttpServer;
use actix_web::dev::ServerHandle;
use actix_web::middleware::from_fn;
use actix_web::rt::task::spawn_blocking;
use actix_web::web::Data;
#[cfg(unix)]
use tokio::signal::unix::Signal;
#[cfg(unix)]
use tokio::signal::unix::SignalKind;
#[cfg(unix)]
use tokio::signal::unix::signal;
use tracing::info;
use tracing::warn;

use super::app::configure;
use super::app::configure_metrics;
use super::guard::guard;
use super::reload::HangUps;
use super::reload::hang_ups;
use super::reload::keep_fresh;
use super::sending::give_up_after;
use super::silence::watch;
use super::state::State;
use crate::config;
use crate::config::MetricsAt;
use crate::dataset::Stamp;

/// Serves until what `shutdown` returns is over, then lets the requests that have begun finish, as long
/// as the settings allow. The data are read again from where `from` says when there is reason to; `seen`
/// is how their files looked before what is served was read.
///
/// `ready` is called when the system's signals are received and nothing can go wrong any more: who
/// hears of it may connect, and may stop the server again at once. It is told the address of the
/// metrics where they have one of their own.
pub fn run<S>(
    listener: TcpListener,
    state: State,
    from: config::Data,
    seen: Option<Stamp>,
    shutdown: impl FnOnce() -> S,
    ready: impl FnOnce(Option<SocketAddr>) -> io::Result<()>,
) -> io::Result<()>
where
    S: Future<Output = ()> + 'static,
{
    actix_web::rt::System::new().block_on(async {
        let signals = (shutdown(), hang_ups());
        serve(listener, Data::new(state), from, seen, signals, ready).await
    })
}

async fn serve(
    listener: TcpListener,
    state: Data<State>,
    from: config::Data,
    seen: Option<Stamp>,
    (shutdown, hang_ups): (impl Future<Output = ()> + 'static, HangUps),
    ready: impl FnOnce(Option<SocketAddr>) -> io::Result<()>,
) -> io::Result<()> {
    let settings = &state.settings;
    let limits = &settings.limits;
    let patience = settings.stop_within;
    // Stopping takes whole seconds, and not less than one.
    let whole = patience.as_millis().div_ceil(1000).max(1);
    let send_timeout = limits.send_timeout;
    // The end of the pause between two requests, and the head of the second.
    let silence = limits.keep_alive + limits.header_timeout;
    let app_state = state.clone();
    let mut server = HttpServer::new(move || {
        App::new()
            .app_data(app_state.clone())
            .configure(configure)
            .wrap(from_fn(guard))
    })
    .disable_signals()
    .shutdown_timeout(u64::try_from(whole).unwrap_or(u64::MAX))
    .max_connections(limits.max_connections)
    .client_request_timeout(limits.header_timeout)
    // Whoever was refused may still be sending; that is not listened to for long.
    .client_disconnect_timeout(Duration::from_secs(1))
    .keep_alive(limits.keep_alive)
    .on_connect(move |connection, data| {
        give_up_after(connection, send_timeout);
        watch(connection, data, silence);
    })
    // A client that has closed its end has left: what it asked for is stopped.
    .h1_allow_half_closed(false);
    if let Some(workers) = settings.workers {
        server = server.workers(workers);
    }
    let server = server.listen(listener)?.run();
    let handle = server.handle();
    let beside = match settings.metrics {
        MetricsAt::Address(address) => Some(beside(state.clone(), address)?),
        MetricsAt::Here | MetricsAt::Nowhere => None,
    };
    let served = state.served();
    // The first search and the first list by name need not wait, nor the start of the server.
    drop(spawn_blocking(move || {
        let graph = served.dataset.snapshot.graph();
        graph.text_index();
        graph.sort_names();
    }));
    actix_web::rt::spawn(keep_fresh(
        state.clone(),
        from,
        settings.watch.map(|every| (every, seen)),
        hang_ups,
    ));
    let stopping = state.clone();
    actix_web::rt::spawn(async move {
        shutdown.await;
        info!("stopping: requests that have begun may finish");
        stopping.stop();
        handle.stop(true).await;
    });
    ready(beside.as_ref().and_then(|(_, address)| *address))?;
    server.await?;
    // Whoever watches the server sees its last requests too.
    if let Some((beside, _)) = beside {
        beside.stop(true).await;
    }
    info!("stopped");
    Ok(())
}

/// Tells the metrics, and nothing else, at an address of their own, which is returned with the port
/// that the system chose where it had to.
fn beside(
    state: Data<State>,
    address: SocketAddr,
) -> io::Result<(ServerHandle, Option<SocketAddr>)> {
    let limits = state.settings.limits.clone();
    let silence = limits.keep_alive + limits.header_timeout;
    let server = HttpServer::new(move || {
        App::new()
            .app_data(state.clone())
            .configure(configure_metrics)
            .wrap(from_fn(guard))
    })
    .disable_signals()
    .client_request_timeout(limits.header_timeout)
    .keep_alive(limits.keep_alive)
    .on_connect(move |connection, data| watch(connection, data, silence))
    .workers(1)
    .bind(address)?;
    let bound = server.addrs().first().copied();
    let server = server.run();
    let handle = server.handle();
    actix_web::rt::spawn(server);
    Ok((handle, bound))
}

/// Receives what asks the program to stop: the system's signal, or a person's Ctrl-C. It counts from the
/// call on, which is made within a runtime; what is returned waits for it.
pub fn stop_signal() -> impl Future<Output = ()> + 'static {
    let received = received();
    async {
        if let Err(error) = wait(received).await {
            warn!(%error, "signals cannot be received: the program can only be killed");
            std::future::pending::<()>().await;
        }
    }
}

#[cfg(unix)]
fn received() -> io::Result<[Signal; 2]> {
    Ok([
        signal(SignalKind::terminate())?,
        signal(SignalKind::interrupt())?,
    ])
}

#[cfg(unix)]
async fn wait(received: io::Result<[Signal; 2]>) -> io::Result<()> {
    let [mut terminate, mut interrupt] = received?;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    Ok(())
}

#[cfg(not(unix))]
fn received() {}

#[cfg(not(unix))]
async fn wait((): ()) -> io::Result<()> {
    tokio::signal::ctrl_c().await
}
