//! What a schema has beside its own when a gateway puts it together with others (Apollo Federation 2).

use super::TypeIx;

/// Who asks a schema.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Audience {
    /// Clients, directly.
    #[default]
    Clients,
    /// Clients, and gateways that compose it with the schemas of other servers.
    Gateways,
}

/// What a model has for gateways.
#[derive(Clone, Debug)]
pub struct Subgraph {
    /// The union of the types whose things other subgraphs may refer to by their ids.
    pub entities: TypeIx,
    /// The types that only gateways ask for, the union among them; a gateway knows them, so that the
    /// SDL does not define them.
    pub added: Vec<TypeIx>,
    /// The types that other subgraphs may define as well.
    pub shared: Vec<TypeIx>,
}

/// A field of what a subgraph tells of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ServiceField {
    /// Its schema, with the directives that tell a gateway how to compose it.
    Sdl,
}
