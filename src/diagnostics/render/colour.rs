//! Colours for a drawn finding.
//!
//! They are put on afterwards: whether `ariadne` draws in colour depends on the environment, and
//! nothing here may.

use std::fmt::Write as _;

use crate::diagnostics::Severity;

const RED: &str = "\u{1b}[31m";
const YELLOW: &str = "\u{1b}[33m";
const CYAN: &str = "\u{1b}[36m";
const GREY: &str = "\u{1b}[90m";
const END: &str = "\u{1b}[0m";

/// Returns a drawn finding in colour: its head and underlines by severity, the frame grey, the
/// lines of source as they are.
pub(super) fn paint(drawn: &str, severity: Severity) -> String {
    let own = match severity {
        Severity::Error => RED,
        Severity::Warning => YELLOW,
    };
    let mut out = String::with_capacity(drawn.len() * 2);
    for (at, line) in drawn.lines().enumerate() {
        match line.split_once(": ") {
            Some((head, message)) if at == 0 => {
                let _ = write!(out, "{own}{head}:{END} {message}");
            }
            _ => paint_line(line, own, &mut out),
        }
        out.push('\n');
    }
    out
}

fn paint_line(line: &str, own: &str, out: &mut String) {
    let margin = line.char_indices().find(|(_, c)| is_drawn(*c));
    let cut = margin.map_or(0, |(at, c)| at + c.len_utf8());
    let (margin, rest) = line.split_at_checked(cut).unwrap_or((line, ""));
    let frame = rest.starts_with('─');
    let source = margin
        .trim_start()
        .starts_with(|c: char| c.is_ascii_digit());
    if frame {
        let _ = write!(out, "{GREY}{line}{END}");
        return;
    }
    let _ = write!(out, "{GREY}{margin}{END}");
    if source {
        out.push_str(rest);
    } else if let Some((blank, help)) = rest.split_once("Help:")
        && blank.trim().is_empty()
    {
        let _ = write!(out, "{blank}{CYAN}Help:{END}{help}");
    } else {
        let mut inside = false;
        for c in rest.chars() {
            if is_drawn(c) != inside {
                inside = !inside;
                out.push_str(if inside { own } else { END });
            }
            out.push(c);
        }
        if inside {
            out.push_str(END);
        }
    }
}

/// Says whether a character is one of those that lines and boxes are drawn with.
fn is_drawn(c: char) -> bool {
    ('\u{2500}'..='\u{257f}').contains(&c)
}
