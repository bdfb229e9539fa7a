//! What the members of a dimension have to do with each other: which lies in which, and which have
//! nothing in common.
//!
//! Only what is declared counts, and what follows from it: a part of a part lies in the whole, and
//! what lies in one part has nothing in common with what lies in another. Of two times it is seen
//! from their dates. Of all others nothing is known, which is not the same as nothing in common.

use crate::facts::cubes::Dimension;
use crate::facts::cubes::DimensionKind;
use crate::facts::cubes::MeasureIx;
use crate::facts::cubes::MemberIx;

/// How the members of one dimension hang together.
#[derive(Debug)]
pub struct Nesting {
    disjoint: bool,
    /// Whether members of a dimension of publishers, which are never disjoint.
    publishers: bool,
    /// For members that are times: the first and last day.
    times: Vec<Option<(i32, i32)>>,
    /// For each member, the larger members that it lies in directly, and through which sum.
    larger: Vec<Vec<(MemberIx, Option<u32>)>>,
    /// For each member, the sums of which it or a larger member is a part, with that part; sorted.
    branches: Vec<Vec<(u32, MemberIx)>>,
    /// For each sum, the measures for which its parts add up.
    measures: Vec<Vec<MeasureIx>>,
}

/// What two members have to do with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Nested {
    /// They are the same.
    Same,
    /// The first lies in the second.
    In,
    /// The second lies in the first.
    Around,
    /// They have nothing in common.
    Apart,
    /// They have something in common, and neither lies in the other.
    Crossing,
    /// Nothing is known.
    Unknown,
}

impl Nesting {
    pub(super) fn new(dimension: &Dimension) -> Self {
        let size = dimension.members.len();
        let mut larger: Vec<Vec<(MemberIx, Option<u32>)>> = dimension
            .members
            .iter()
            .map(|member| member.within.iter().map(|one| (one.member, None)).collect())
            .collect();
        for (at, sum) in (0..).zip(&dimension.sums) {
            for part in &sum.parts {
                if let Some(list) = larger.get_mut(part.0 as usize) {
                    list.push((sum.whole, Some(at)));
                }
            }
        }
        let is_time = dimension.kind == DimensionKind::Time;
        let times = if is_time {
            let days = |member: &crate::facts::cubes::Member| {
                let date = member.period.as_ref()?;
                Some((date.earliest().number(), date.latest().number()))
            };
            dimension.members.iter().map(days).collect()
        } else {
            Vec::new()
        };
        let mut nesting = Self {
            disjoint: dimension.disjoint,
            publishers: dimension.kind == DimensionKind::Publisher,
            times,
            larger,
            branches: Vec::new(),
            measures: dimension
                .sums
                .iter()
                .map(|sum| sum.measures.clone())
                .collect(),
        };
        nesting.branches = (0..size as u32)
            .map(|member| nesting.branches_of(MemberIx(member)))
            .collect();
        nesting
    }

    fn branches_of(&self, member: MemberIx) -> Vec<(u32, MemberIx)> {
        let mut branches = Vec::new();
        for around in self.all_around(member, |_| true) {
            for (_, sum) in self.directly_around(around) {
                branches.extend(sum.map(|sum| (sum, around)));
            }
        }
        branches.sort_unstable();
        branches.dedup();
        branches
    }

    fn directly_around(&self, member: MemberIx) -> &[(MemberIx, Option<u32>)] {
        self.larger.get(member.0 as usize).map_or(&[], |list| list)
    }

    /// Returns a member and all that it lies in, by ways that a test allows.
    fn all_around(&self, member: MemberIx, way: impl Fn(Option<u32>) -> bool) -> Vec<MemberIx> {
        let mut found = vec![member];
        let mut next = 0;
        while let Some(here) = found.get(next).copied() {
            next += 1;
            for (around, sum) in self.directly_around(here) {
                if way(*sum) && !found.contains(around) {
                    found.push(*around);
                }
            }
        }
        found
    }

    /// Says what two members have to do with each other.
    pub fn between(&self, a: MemberIx, b: MemberIx) -> Nested {
        if a == b {
            return Nested::Same;
        }
        if self.publishers {
            return Nested::Crossing;
        }
        if let (Some(Some(one)), Some(Some(other))) =
            (self.times.get(a.0 as usize), self.times.get(b.0 as usize))
        {
            return between_times(*one, *other);
        }
        // Most members lie in nothing; do not look around them.
        let nested = |member| !self.directly_around(member).is_empty();
        if nested(a) && self.all_around(a, |_| true).contains(&b) {
            return Nested::In;
        }
        if nested(b) && self.all_around(b, |_| true).contains(&a) {
            return Nested::Around;
        }
        if self.disjoint || self.in_different_parts(a, b) {
            return Nested::Apart;
        }
        Nested::Unknown
    }

    /// Says whether the figures of a measure at one member are a part of those at another: it lies
    /// inside, and wherever that follows from a sum, the sum is true of the measure.
    pub fn is_part(&self, part: MemberIx, whole: MemberIx, measure: MeasureIx) -> bool {
        let holds = |sum: Option<u32>| match sum {
            None => true,
            Some(sum) => self
                .measures
                .get(sum as usize)
                .is_some_and(|measures| measures.contains(&measure)),
        };
        part != whole && self.all_around(part, holds).contains(&whole)
    }

    /// Returns two members that are not known to have nothing in common, and what they have to do
    /// with each other; nothing where all may be added. Spends the comparisons from `effort`, and
    /// gives up (with the first two) when it is used up.
    pub fn clash(
        &self,
        members: &[MemberIx],
        effort: &mut usize,
    ) -> Option<(MemberIx, MemberIx, Nested)> {
        if self.disjoint && !self.publishers && self.times.is_empty() {
            // Members of a disjoint dimension may lie in others all the same only if that is
            // declared against the rule; then it is found below.
            if members
                .iter()
                .all(|member| self.directly_around(*member).is_empty())
            {
                return None;
            }
        }
        if !self.times.is_empty() {
            return self.clash_of_times(members);
        }
        if self.are_parts_of_one_sum(members) {
            return None;
        }
        for (at, a) in members.iter().enumerate() {
            for b in members.iter().skip(at + 1) {
                match effort.checked_sub(1) {
                    Some(left) => *effort = left,
                    None => return Some((*a, *b, Nested::Unknown)),
                }
                match self.between(*a, *b) {
                    Nested::Apart => {}
                    nested => return Some((*a, *b, nested)),
                }
            }
        }
        None
    }

    /// Returns a member and another of the same sorted list in which it lies, if there are such.
    pub fn within(&self, members: &[MemberIx]) -> Option<(MemberIx, MemberIx)> {
        if self.times.is_empty() {
            return members.iter().find_map(|member| {
                let around = self.all_around(*member, |_| true);
                let whole = around
                    .into_iter()
                    .find(|whole| whole != member && members.binary_search(whole).is_ok());
                whole.map(|whole| (*member, whole))
            });
        }
        match self.clash_of_times(members)? {
            (part, whole, Nested::In) | (whole, part, Nested::Around) => Some((part, whole)),
            _ => None,
        }
    }

    /// Says whether all members are parts of the same sum.
    fn are_parts_of_one_sum(&self, members: &[MemberIx]) -> bool {
        let Some(first) = members.first() else {
            return true;
        };
        let sums = |member: MemberIx| {
            let direct = self.directly_around(member).iter();
            direct.filter_map(|(_, sum)| *sum)
        };
        sums(*first).any(|sum| {
            members
                .iter()
                .all(|member| sums(*member).any(|other| other == sum))
        })
    }

    fn clash_of_times(&self, members: &[MemberIx]) -> Option<(MemberIx, MemberIx, Nested)> {
        let mut dated = Vec::with_capacity(members.len());
        for member in members {
            let Some(Some(days)) = self.times.get(member.0 as usize) else {
                let other = members.iter().find(|other| *other != member);
                return other.map(|other| (*member, *other, Nested::Unknown));
            };
            dated.push((*days, *member));
        }
        dated.sort_unstable();
        dated.windows(2).find_map(|pair| {
            let [(one, a), (other, b)] = pair else {
                return None;
            };
            let nested = between_times(*one, *other);
            (nested != Nested::Apart).then_some((*a, *b, nested))
        })
    }

    fn in_different_parts(&self, a: MemberIx, b: MemberIx) -> bool {
        let branches = |member: MemberIx| {
            let list = self.branches.get(member.0 as usize);
            list.map_or(&[][..], |list| list)
        };
        branches(a).iter().any(|(sum, part)| {
            branches(b)
                .iter()
                .any(|(other, other_part)| sum == other && part != other_part)
        })
    }
}

/// Says what two stretches of days have to do with each other.
pub(crate) fn between_times(a: (i32, i32), b: (i32, i32)) -> Nested {
    if a == b {
        Nested::Same
    } else if a.1 < b.0 || b.1 < a.0 {
        Nested::Apart
    } else if b.0 <= a.0 && a.1 <= b.1 {
        Nested::In
    } else if a.0 <= b.0 && b.1 <= a.1 {
        Nested::Around
    } else {
        Nested::Crossing
    }
}
