//! The server: in process for what it answers, on a real port for how it starts and ends.

mod attacks;
mod figures;
#[cfg(target_os = "linux")]
mod fuzz;
mod graphql;
mod lifecycle;
mod metrics;
mod pages;
mod reload;

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use actix_web::App;
use actix_web::dev::Service as _;
use actix_web::dev::ServiceResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::HeaderMap;
use actix_web::middleware::from_fn;
use actix_web::test::TestRequest;
use actix_web::test::init_service;
use actix_web::test::read_body;
use actix_web::web;
use actix_web::web::Data;
use govgraph::config;
use govgraph::config::Given;
use govgraph::config::Settings;
use govgraph::dataset;
use govgraph::dataset::Dataset;
use govgraph::dataset::Origin;
use govgraph::model::LangId;
use govgraph::server;
use govgraph::server::State;

/// An answer, read to its end.
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Answer {
    /// Returns a header, or `""`.
    fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        value.map_or("", |value| value.to_str().unwrap())
    }

    fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    /// Returns the code of the first error.
    fn code(&self) -> String {
        let body = self.json();
        assert!(body.get("data").is_none(), "{body}");
        let code = &body["errors"][0]["extensions"]["code"];
        code.as_str().unwrap().to_owned()
    }
}

/// The settings where somebody set only these.
fn settings(flags: &[(&str, &str)]) -> Settings {
    let given = Given {
        flags: flags
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect(),
        ..Given::default()
    };
    config::resolve(&given)
        .settings
        .expect("the settings are sound")
}

fn mini(settings: &Settings) -> Dataset {
    let mut data = settings.data.clone();
    data.facts
        .get_or_insert_with(|| "tests/fixtures/mini/seed".into());
    let origin = Origin::find(&data).unwrap();
    let loaded = dataset::load_for(&origin, settings.data.audience, &mut |_| ()).unwrap();
    let mut dataset = loaded.dataset.expect("the data set is sound");
    dataset.api = dataset.api.within(settings.limits.clone());
    dataset
}

/// A server in process, without a socket.
struct Running(Box<dyn Fn(TestRequest) -> Answering>);

type Answering = Pin<Box<dyn Future<Output = Answer>>>;

impl Running {
    async fn ask(&self, request: TestRequest) -> Answer {
        (self.0)(request).await
    }
}

/// Starts the server on the small data set, with these settings.
async fn serve(flags: &[(&str, &str)]) -> Running {
    let settings = settings(flags);
    let dataset = mini(&settings);
    let state = State::new(
        dataset,
        settings.server,
        settings.data.clock,
        LangId::default(),
    );
    let app = App::new()
        .app_data(Data::new(state))
        .configure(server::configure)
        .route("/fault", web::get().to(fault))
        .wrap(from_fn(server::guard));
    let app = Rc::new(init_service(app).await);
    Running(Box::new(move |request: TestRequest| {
        let app = Rc::clone(&app);
        Box::pin(async move {
            let response = match app.call(request.to_request()).await {
                Ok(response) => response.map_into_boxed_body(),
                Err(error) => {
                    let response = error.as_response_error().error_response();
                    ServiceResponse::new(TestRequest::default().to_http_request(), response)
                }
            };
            Answer {
                status: response.status(),
                headers: response.headers().clone(),
                body: read_body(response).await.to_vec(),
            }
        })
    }))
}

/// Answers as a broken part of the program would.
async fn fault() -> &'static str {
    panic!("a fault on purpose")
}

/// Sends one request to a server of its own.
async fn ask(flags: &[(&str, &str)], request: TestRequest) -> Answer {
    serve(flags).await.ask(request).await
}
