//! Asks govgraph what the ministry of labour is responsible for, and how many citizens of a country
//! moved to Norway, with the sources of both answers.

use std::env;
use std::error::Error;
use std::process::ExitCode;
use std::thread;
use std::time::Duration;

use graphql_client::GraphQLQuery;
use graphql_client::Response;
use ureq::Agent;

// The scalars of the API as they arrive: exact numbers and dates known in part are text.
type Decimal = String;
type PartialDate = String;

#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "../schema.graphql",
    query_path = "../queries.graphql",
    response_derives = "Debug"
)]
struct Tasks;

#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "../schema.graphql",
    query_path = "../queries.graphql",
    response_derives = "Debug"
)]
struct Immigration;

struct Client {
    agent: Agent,
    address: String,
}

impl Client {
    fn new(address: String) -> Self {
        let config = Agent::config_builder()
            // A little above the server's own `request-time`.
            .timeout_global(Some(Duration::from_secs(15)))
            // An answer with another status still has a body that says why.
            .http_status_as_error(false);
        let agent = config.build().into();
        Self { agent, address }
    }

    /// Asks one question. An error of the server's comes with its code and what to do about it.
    fn ask<Q: GraphQLQuery>(
        &self,
        variables: Q::Variables,
    ) -> Result<Q::ResponseData, Box<dyn Error>> {
        let body = Q::build_query(variables);
        let mut tries = 3;
        loop {
            let mut response = self
                .agent
                .post(format!("{}/graphql", self.address))
                .header("accept", "application/graphql-response+json")
                .header("accept-language", "en")
                .send_json(&body)?;
            tries -= 1;
            // Too many long requests are running: the server says when to come back.
            if response.status() == 503 && tries > 0 {
                let wait = response.headers().get("retry-after");
                let seconds = wait.and_then(|wait| wait.to_str().ok()?.parse().ok());
                thread::sleep(Duration::from_secs(seconds.unwrap_or(1)));
                continue;
            }
            let answer: Response<Q::ResponseData> = response.body_mut().read_json()?;
            if let Some(error) = answer.errors.iter().flatten().next() {
                let told = |name: &str| error.extensions.as_ref()?.get(name)?.as_str();
                let code = told("code").unwrap_or("unknown");
                let help = told("help").unwrap_or_default();
                return Err(format!("{code}: {}\n{help}", error.message).into());
            }
            return answer.data.ok_or_else(|| "the answer has no data".into());
        }
    }

    fn print_tasks(&self, id: &str) -> Result<(), Box<dyn Error>> {
        let mut after = None;
        loop {
            let variables = tasks::Variables {
                id: id.to_owned(),
                // Short pages cost little; the longest that is answered is 1000.
                first: 5,
                after: after.take(),
            };
            let Some(actor) = self.ask::<Tasks>(variables)?.actor else {
                return Err(format!("there is no actor `{id}`").into());
            };
            let page = actor.responsible_for_connection;
            for edge in page.edges {
                let role = edge
                    .role
                    .map(|role| format!(" ({role})"))
                    .unwrap_or_default();
                println!("{}{role}", edge.node.name);
                for citation in edge.citations {
                    print_citation(&citation.source.name, citation.locator.as_deref());
                }
            }
            if !page.page_info.has_next_page {
                return Ok(());
            }
            after = page.page_info.end_cursor;
        }
    }

    fn print_immigration(&self, country: &str) -> Result<(), Box<dyn Error>> {
        let country = country.to_owned();
        let answer = self.ask::<Immigration>(immigration::Variables { country })?;
        for figure in answer.cube.into_iter().flat_map(|cube| cube.observations) {
            let value = figure.value.unwrap_or_else(|| "no figure".to_owned());
            let period = figure.period.unwrap_or_else(|| "no stated time".to_owned());
            println!("{value} {} in {period}", figure.unit);
            for citation in figure.citations {
                print_citation(&citation.source.name, citation.locator.as_deref());
            }
        }
        Ok(())
    }
}

fn print_citation(source: &str, locator: Option<&str>) {
    println!("    {source}, {}", locator.unwrap_or("as a whole"));
}

fn run() -> Result<(), Box<dyn Error>> {
    let address = env::var("GOVGRAPH").unwrap_or_else(|_| "http://127.0.0.1:8000".to_owned());
    let country = env::args().nth(1).unwrap_or_else(|| "ukraine".to_owned());
    let client = Client::new(address);
    client.print_tasks("ministry-of-labour")?;
    client.print_immigration(&country)
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
