//! The flags that make settings: one for each line of `config::KEYS`.

use clap::Arg;
use clap::ArgMatches;
use clap::Args;
use clap::Command;
use clap::FromArgMatches;

use crate::config::Group;
use crate::config::KEYS;

/// Flags that every verb takes: what is loaded, how it is asked, what is logged.
#[derive(Clone, Debug, Default)]
pub(super) struct CommonFlags(pub(super) Vec<(String, String)>);

/// Flags that matter to the server.
#[derive(Clone, Debug, Default)]
pub(super) struct ServerFlags(pub(super) Vec<(String, String)>);

const COMMON: &[Group] = &[Group::Data, Group::Log];
const SERVER: &[Group] = &[Group::Server, Group::Limits];

fn augment(mut command: Command, groups: &[Group], global: bool) -> Command {
    for key in KEYS.iter().filter(|key| groups.contains(&key.group)) {
        let mut about = key.about.to_owned();
        if !key.default.is_empty() {
            about = format!("{about} [default: {}]", key.default);
        }
        let heading = match key.group {
            Group::Data => "Data",
            Group::Log => "Log",
            Group::Server => "Server",
            Group::Limits => "Limits of one request",
        };
        let mut argument = Arg::new(key.name)
            .long(key.name)
            .value_name(key.value)
            .help(about)
            .help_heading(heading)
            .global(global);
        if key.name == "language" {
            argument = argument.visible_alias("lang");
        }
        command = command.arg(argument);
    }
    command
}

fn given(matches: &ArgMatches, groups: &[Group]) -> Vec<(String, String)> {
    let keys = KEYS.iter().filter(|key| groups.contains(&key.group));
    keys.filter_map(|key| {
        let value = matches.try_get_one::<String>(key.name).ok().flatten()?;
        Some((key.name.to_owned(), value.clone()))
    })
    .collect()
}

macro_rules! flags {
    ($name:ident, $groups:ident, $global:literal) => {
        impl FromArgMatches for $name {
            fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
                Ok(Self(given(matches, $groups)))
            }

            fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
                self.0.extend(given(matches, $groups));
                Ok(())
            }
        }

        impl Args for $name {
            fn augment_args(command: Command) -> Command {
                augment(command, $groups, $global)
            }

            fn augment_args_for_update(command: Command) -> Command {
                augment(command, $groups, $global)
            }
        }
    };
}

flags!(CommonFlags, COMMON, true);
flags!(ServerFlags, SERVER, false);
