//! Which members lie in which, and which make up another.

use super::super::Resolver;
use super::dimensions::Draft;
use super::fields::Spot;
use super::fields::get;
use crate::diagnostics::Span;
use crate::facts::cubes::Aggregation;
use crate::facts::cubes::Cube;
use crate::facts::cubes::Dimension;
use crate::facts::cubes::Measure;
use crate::facts::cubes::MeasureIx;
use crate::facts::cubes::MeasureKind;
use crate::facts::cubes::MemberIx;
use crate::facts::cubes::Sum;
use crate::facts::cubes::Within;
use crate::facts::read::Kind;
use crate::facts::read::Node;
use crate::facts::read::Table;
use crate::facts::rules::bad_sum;
use crate::facts::rules::member_cycle;
use crate::facts::rules::unknown_member;

const WITHIN_KEYS: [&str; 2] = ["member", "because"];
const SUM_KEYS: [&str; 5] = ["whole", "parts", "measures", "exhaustive", "because"];
/// Instead of a list of parts: every member but the whole.
const OTHERS: &str = "others";

impl Resolver<'_, '_> {
    /// Resolves what is said of how the members of a dimension hang together.
    pub(super) fn nesting(
        &mut self,
        name: &str,
        draft: &mut Draft<'_, '_>,
        cube: &Cube,
        broken: bool,
    ) {
        for (member, node) in std::mem::take(&mut draft.within) {
            let within = self.within(&draft.dimension, node);
            if let Some(member) = draft.dimension.members.get_mut(member as usize) {
                member.within = within;
            }
        }
        for (entries, span) in std::mem::take(&mut draft.sums) {
            let spot = Spot {
                what: "this sum",
                span,
                broken,
            };
            let sum = self.sum(name, spot, entries, &draft.dimension, &cube.measures);
            draft.dimension.sums.extend(sum);
        }
        let dimension = &draft.dimension;
        if let Some(chain) = cycle(dimension) {
            let codes: Vec<&str> = chain.iter().map(|at| code(dimension, *at)).collect();
            let finding = member_cycle::finding(&codes, &dimension.id, dimension.span);
            self.diagnostics.push(finding);
        }
    }

    fn within(&mut self, dimension: &Dimension, node: &Node<'_>) -> Vec<Within> {
        match &node.kind {
            Kind::Array(items) => {
                let all = items.iter().map(|item| self.within(dimension, item));
                all.collect::<Vec<_>>().concat()
            }
            Kind::Table(entries) => {
                let spot = Spot {
                    what: "`within`",
                    span: node.span,
                    broken: false,
                };
                self.only(spot, entries, &WITHIN_KEYS);
                let member = self.required(spot, entries, "member", "member = \"...\"");
                let because = get(entries, "because");
                let because = because.and_then(|node| self.words("because", node));
                let member = member.and_then(|node| self.member(dimension, "member", node));
                let within = member.map(|member| Within { member, because });
                within.into_iter().collect()
            }
            _ => {
                let member = self.member(dimension, "within", node);
                let because = None;
                let within = member.map(|member| Within { member, because });
                within.into_iter().collect()
            }
        }
    }

    /// Reads a code of a dimension.
    fn member(&mut self, dimension: &Dimension, what: &str, node: &Node<'_>) -> Option<MemberIx> {
        let code = self.words(what, node)?;
        self.member_of(dimension, &code, node.span)
    }

    /// Looks up a code of a dimension.
    pub(super) fn member_of(
        &mut self,
        dimension: &Dimension,
        code: &str,
        span: Span,
    ) -> Option<MemberIx> {
        let found = dimension.member_named(code);
        if found.is_none() {
            let known = dimension.members.iter().map(|member| &*member.code);
            let finding = unknown_member::finding(code, &dimension.id, span, 0, known);
            self.diagnostics.push(finding);
        }
        found
    }

    fn sum(
        &mut self,
        name: &str,
        spot: Spot<'_>,
        entries: &Table<'_>,
        dimension: &Dimension,
        measures: &[Measure],
    ) -> Option<Sum> {
        self.only(spot, entries, &SUM_KEYS);
        let before = self.diagnostics.len();
        let whole = self.required(spot, entries, "whole", "whole = \"total\"");
        let whole = whole.and_then(|node| self.member(dimension, "whole", node));
        let parts = self.required(
            spot,
            entries,
            "parts",
            "parts = [\"...\"]` or `parts = \"others\"",
        );
        let exhaustive = self.yes("exhaustive", entries).unwrap_or(true);
        let because = get(entries, "because");
        let because = because.and_then(|node| self.words("because", node));
        let chosen = get(entries, "measures");
        let chosen = chosen.map(|node| self.measures_of(name, measures, "measures", node));
        let (whole, parts) = (whole?, parts?);
        let parts: Vec<MemberIx> = if parts.as_str() == Some(OTHERS) {
            let all = (0..dimension.members.len() as u32).map(MemberIx);
            all.filter(|member| *member != whole).collect()
        } else {
            let codes = self.several("parts", parts);
            let found = codes
                .into_iter()
                .filter_map(|(code, span)| self.member_of(dimension, code, span));
            found.collect()
        };
        if self.diagnostics.len() > before {
            return None;
        }
        let additive = |measure: &Measure| measure.aggregation != Aggregation::Never;
        let mut measures_of_sum = chosen.clone().unwrap_or_else(|| {
            let all = (0..).map(MeasureIx).zip(measures);
            all.filter(|(_, measure)| additive(measure))
                .map(|(at, _)| at)
                .collect()
        });
        measures_of_sum.sort_unstable();
        measures_of_sum.dedup();
        let mut sum = Sum {
            whole,
            parts,
            measures: measures_of_sum,
            exhaustive,
            because,
            span: spot.span,
        };
        if let Some((problem, help)) = wrong(&sum, dimension, measures, chosen.is_some()) {
            self.diagnostics
                .push(bad_sum::finding(&problem, spot.span, help));
            return None;
        }
        sum.parts.sort_unstable();
        Some(sum)
    }
}

/// Says what is wrong with a sum.
fn wrong(
    sum: &Sum,
    dimension: &Dimension,
    measures: &[Measure],
    chosen: bool,
) -> Option<(String, &'static str)> {
    let whole = code(dimension, sum.whole);
    if sum.parts.is_empty() {
        return Some((format!("`{whole}` has no parts"), "name the parts"));
    }
    if sum.parts.contains(&sum.whole) {
        let help = "take it out of the parts";
        return Some((format!("`{whole}` is a part of itself"), help));
    }
    let mut parts = sum.parts.clone();
    parts.sort_unstable();
    if let Some([twice, _]) = parts
        .windows(2)
        .find(|pair| matches!(pair, [a, b] if a == b))
    {
        let problem = format!("`{}` is named twice", code(dimension, *twice));
        return Some((problem, "name each part once"));
    }
    let never = sum
        .measures
        .iter()
        .filter_map(|at| measures.get(usize::from(at.0)))
        .find(|measure| {
            matches!(
                measure.kind,
                MeasureKind::Rate | MeasureKind::Change | MeasureKind::Flag
            )
        });
    if let (Some(measure), true) = (never, chosen) {
        let (id, kind) = (&measure.id, measure.kind.word());
        let problem = format!("`{id}` is of kind `{kind}`, which is never a sum over members");
        return Some((problem, "leave it out of `measures`"));
    }
    None
}

fn code(dimension: &Dimension, member: MemberIx) -> &str {
    let member = dimension.member(member);
    member.map_or("", |member| &*member.code)
}

/// Returns a chain of members from the smaller to the larger that comes back to where it began.
fn cycle(dimension: &Dimension) -> Option<Vec<MemberIx>> {
    let size = dimension.members.len();
    let mut larger: Vec<Vec<MemberIx>> = dimension
        .members
        .iter()
        .map(|member| member.within.iter().map(|within| within.member).collect())
        .collect();
    for sum in &dimension.sums {
        for part in &sum.parts {
            if let Some(list) = larger.get_mut(part.0 as usize) {
                list.push(sum.whole);
            }
        }
    }
    // 0 not seen, 1 on the way from the start, 2 done.
    let mut state = vec![0u8; size];
    for start in (0..size as u32).map(MemberIx) {
        if state.get(start.0 as usize) != Some(&0) {
            continue;
        }
        let mut way: Vec<(MemberIx, usize)> = vec![(start, 0)];
        while let Some((here, next)) = way.last_mut() {
            let at = here.0 as usize;
            if let Some(state) = state.get_mut(at) {
                *state = 1;
            }
            let further = larger.get(at).and_then(|list| list.get(*next)).copied();
            *next += 1;
            let Some(further) = further else {
                if let Some(state) = state.get_mut(at) {
                    *state = 2;
                }
                way.pop();
                continue;
            };
            match state.get(further.0 as usize) {
                Some(1) => {
                    let from = way.iter().position(|(member, _)| *member == further)?;
                    let chain = way.iter().skip(from).map(|(member, _)| *member);
                    return Some(chain.chain([further]).collect());
                }
                Some(0) => way.push((further, 0)),
                _ => {}
            }
        }
    }
    None
}
