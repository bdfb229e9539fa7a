//! Figures as files: what is sent, when nothing need be sent again, and what is refused.

use std::fmt::Write as _;
use std::fs;
use std::io::Read as _;

use actix_web::http::StatusCode;
use actix_web::test::TestRequest;
use flate2::read::GzDecoder;

use super::Running;
use super::serve;

const LEDGERS: (&str, &str) = ("data", "tests/fixtures/ledgers/seed");

fn get(address: &str) -> TestRequest {
    TestRequest::get().uri(address)
}

#[actix_web::test]
async fn a_cube_is_sent_in_both_formats() {
    let app = serve(&[LEDGERS]).await;
    let csv = app.ask(get("/cubes/lamps.csv")).await;
    assert_eq!(csv.status, StatusCode::OK);
    assert_eq!(csv.text(), "measure,value,status\r\nlamps,77,\r\n");
    let media = "text/csv; charset=utf-8; header=present";
    assert_eq!(csv.header("content-type"), media);
    let name = "attachment; filename=\"lamps.csv\"";
    assert_eq!(csv.header("content-disposition"), name);
    assert_eq!(csv.header("x-content-type-options"), "nosniff");
    let json = app.ask(get("/cubes/lamps.json")).await;
    assert_eq!(json.status, StatusCode::OK);
    assert_eq!(json.header("content-type"), "application/json");
    assert_eq!(json.json()["value"], serde_json::json!([77]));
    assert_eq!(json.json()["label"], "Lamps");
}

#[actix_web::test]
async fn a_part_is_chosen_in_the_address() {
    let app = serve(&[LEDGERS]).await;
    let address = "/cubes/moves.csv?where=place%3Dcoast%2C%20east&where=measure=in&labels&lang=nb";
    let part = app.ask(get(address)).await;
    let expected = "place,place label,year,year label,measure,measure label,period,value,unit,status,line,note\r\n\
                    \"coast, east\",Kysten,first,first,in,Innflytting,1990,20,personer,,22,\r\n";
    assert_eq!(part.text(), expected);
    let asked = get("/cubes/lamps.json").insert_header(("accept-language", "nb"));
    let liked = app.ask(asked).await;
    assert_eq!(liked.json()["label"], "Lykter");
    assert!(liked.header("vary").contains("Accept-Language"));
}

#[actix_web::test]
async fn what_the_client_has_is_not_sent_again() {
    let app = serve(&[LEDGERS]).await;
    let mut tags = Vec::new();
    for address in [
        "/cubes/moves.csv",
        "/cubes/moves.csv?labels=true",
        "/cubes/moves.csv?lang=nb",
        "/cubes/moves.csv?where=year=first",
        "/cubes/moves.json",
        "/cubes/lamps.json",
    ] {
        let first = app.ask(get(address)).await;
        let tag = first.header("etag").to_owned();
        let asked = get(address).insert_header(("if-none-match", tag.clone()));
        let again = app.ask(asked).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{address}");
        assert_eq!(again.header("etag"), tag);
        assert_eq!(again.header("cache-control"), "no-cache");
        assert!(again.body.is_empty());
        tags.push(tag);
    }
    tags.sort();
    tags.dedup();
    assert_eq!(tags.len(), 6);
}

#[actix_web::test]
async fn what_is_wrong_with_an_address_is_told() {
    let app = serve(&[LEDGERS, ("max-uri", "64 B")]).await;
    for (address, status, code) in [
        ("/cubes/lamp.csv", 404, "query/unknown-entity"),
        ("/cubes/strelsau.csv", 404, "query/not-a-cube"),
        (
            "/cubes/moves.csv?where=plce=north",
            400,
            "query/unknown-dimension",
        ),
        (
            "/cubes/moves.csv?where=place=nort",
            400,
            "query/unknown-member",
        ),
        (
            "/cubes/facts.csv?where=period=1900",
            400,
            "query/unknown-member",
        ),
        ("/cubes/moves.csv?where=north", 400, "http/malformed"),
        ("/cubes/moves.csv?place=north", 400, "http/malformed"),
        ("/cubes/moves.csv?labels=perhaps", 400, "http/malformed"),
        ("/cubes/moves.csv?lang=sv", 400, "query/unknown-language"),
        (
            "/cubes/moves.csv?where=place=north&where=place=north&where=place=north",
            414,
            "http/uri-too-long",
        ),
    ] {
        let refused = app.ask(get(address)).await;
        assert_eq!(refused.status.as_u16(), status, "{address}");
        assert_eq!(refused.code(), code, "{address}");
        assert_eq!(refused.header("cache-control"), "no-store");
    }
    let told = app.ask(get("/cubes/lamp.csv")).await.json();
    let help = &told["errors"][0]["extensions"]["help"];
    assert_eq!(help, "did you mean `lamps`?");
    let posted = TestRequest::post().uri("/cubes/lamps.csv");
    let refused = app.ask(posted).await;
    assert_eq!(refused.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(refused.header("allow"), "GET, HEAD");
    // Other endings are files that are not there.
    let other = app.ask(get("/cubes/lamps.xlsx")).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
}

/// A cube so large that it is sent while it is made, and its figures as they are expected.
async fn large(flags: &[(&str, &str)]) -> (Running, String, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let ledgers = |name: &str| format!("tests/fixtures/ledgers/seed/{name}");
    for name in ["ledgers.toml", "lamps.toml"] {
        fs::copy(ledgers(name), folder.path().join(name)).unwrap();
    }
    let lamps = fs::read_to_string(ledgers("lamps.toml")).unwrap();
    let lamps = lamps.replace("period = \"1990-12-31\"", "")
        + "\n[[cube.dimension]]\nid = \"year\"\nname = \"Year\"\nkind = \"time\"\n\
           [[cube.dimension]]\nid = \"street\"\nname = \"Street\"\n\
           members = [{ code = \"a\", name = \"A\" }, { code = \"b\", name = \"B\" }]\n";
    fs::write(folder.path().join("lamps.toml"), lamps).unwrap();
    let mut csv = "year,street,measure,value,status\r\n".to_owned();
    for year in 1000..9000 {
        for street in ["a", "b"] {
            let _ = write!(csv, "{year},{street},lamps,{},\r\n", year * 7 % 1000);
        }
    }
    fs::write(folder.path().join("lamps.csv"), &csv).unwrap();
    let data = folder.path().to_str().unwrap();
    let schema = ("schema", "tests/fixtures/ledgers/schema");
    let flags = [&[("data", data), schema], flags].concat();
    (serve(&flags).await, csv, folder)
}

#[actix_web::test]
async fn a_large_cube_is_sent_while_it_is_made() {
    let (app, csv, _folder) = large(&[]).await;
    assert!(csv.len() > 250_000);
    let plain = app.ask(get("/cubes/lamps.csv")).await;
    assert_eq!(plain.text(), csv);
    assert_eq!(plain.header("content-encoding"), "");
    let asked = get("/cubes/lamps.csv").insert_header(("accept-encoding", "gzip"));
    let small = app.ask(asked).await;
    assert_eq!(small.header("content-encoding"), "gzip");
    let mut text = String::new();
    GzDecoder::new(small.body.as_slice())
        .read_to_string(&mut text)
        .unwrap();
    assert_eq!(text, csv);
    assert!(small.body.len() * 2 < csv.len());
    let json = app.ask(get("/cubes/lamps.json?where=street=b")).await;
    assert_eq!(json.json()["size"], serde_json::json!([8000, 1, 1]));
    assert_eq!(json.json()["value"].as_array().unwrap().len(), 8000);
    let head = TestRequest::default().method(actix_web::http::Method::HEAD);
    let head = app.ask(head.uri("/cubes/lamps.csv")).await;
    assert_eq!(head.status, StatusCode::OK);
    assert_eq!(head.header("etag"), plain.header("etag"));
    assert!(head.body.is_empty());
}

#[actix_web::test]
async fn the_limit_of_looks_holds_for_files() {
    let (app, ..) = large(&[("max-visited", "10000")]).await;
    let refused = app.ask(get("/cubes/lamps.csv")).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    assert_eq!(refused.code(), "query/too-costly");
    let part = app.ask(get("/cubes/lamps.csv?where=street=a")).await;
    assert_eq!(part.status, StatusCode::OK);
    assert_eq!(part.text().lines().count(), 8001);
}
