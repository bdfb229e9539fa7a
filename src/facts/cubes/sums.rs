//! Whether the declared sums of a cube hold in its figures.
//!
//! A sum can be tried only where the whole and all its parts have a figure: a cell that is missing
//! is not zero. Parts that are not all of the whole are at most the whole, which can be tried only
//! of figures that count, not of balances, since what is left out of a balance may be negative.

use super::Cube;
use super::DimensionIx;
use super::MeasureIx;
use super::MemberIx;
use super::Row;
use super::Sum;
use super::SumRule;
use super::Violation;
use crate::model::Decimal;

/// Returns every cell that breaks a declared sum, in the order of the rows. Sums may be off by the
/// tolerance of the cube; without one, by half a unit of the last place for each figure that has
/// decimals, since such figures are rounded.
pub(in crate::facts) fn check(cube: &Cube) -> Vec<Violation> {
    let mut check = Check {
        cube,
        violations: Vec::new(),
    };
    for (at, dimension) in (0..).map(DimensionIx).zip(&cube.dimensions) {
        for (number, sum) in (0..).zip(&dimension.sums) {
            check.members(at, SumRule::Members(at, number), sum);
        }
    }
    for (number, identity) in (0..).zip(&cube.identities) {
        let rule = SumRule::Measures(number);
        check.measures(rule, identity.result, &identity.plus, &identity.minus);
    }
    let mut violations = check.violations;
    violations.sort_by_key(|violation| (violation.row, violation.rule));
    violations
}

struct Check<'c> {
    cube: &'c Cube,
    violations: Vec<Violation>,
}

/// The coordinate of a row, to look up its neighbours.
struct Place {
    members: Vec<MemberIx>,
    measure: MeasureIx,
    period: u32,
}

impl Check<'_> {
    fn place(&self, row: Row) -> Place {
        let observations = &self.cube.observations;
        let dimensions = (0..self.cube.dimensions.len()).map(|at| DimensionIx(at as u16));
        let (periods, _) = observations.periods();
        Place {
            members: dimensions.map(|at| observations.member(at, row)).collect(),
            measure: observations.measure(row),
            period: periods.get(row.0 as usize),
        }
    }

    fn at(&self, place: &Place) -> Option<i128> {
        let observations = &self.cube.observations;
        let row = observations.find(&place.members, place.measure, place.period)?;
        observations.mantissa(row).map(i128::from)
    }

    /// Tries a sum over members.
    fn members(&mut self, dimension: DimensionIx, rule: SumRule, sum: &Sum) {
        let observations = &self.cube.observations;
        let mut holds_for = vec![false; self.cube.measures.len()];
        for measure in &sum.measures {
            if let Some(holds) = holds_for.get_mut(usize::from(measure.0)) {
                *holds = sum.exhaustive || !self.may_be_negative(*measure);
            }
        }
        let mut found = Vec::new();
        for row in observations.rows() {
            let measure = observations.measure(row);
            if observations.member(dimension, row) != sum.whole
                || holds_for.get(usize::from(measure.0)) != Some(&true)
            {
                continue;
            }
            let Some(whole) = observations.mantissa(row).map(i128::from) else {
                continue;
            };
            let mut place = self.place(row);
            let total = sum.parts.iter().try_fold(0i128, |total, part| {
                if let Some(member) = place.members.get_mut(usize::from(dimension.0)) {
                    *member = *part;
                }
                self.at(&place).map(|value| total + value)
            });
            let Some(total) = total else { continue };
            let decimals = self.decimals(measure);
            let slack = self.slack(
                decimals,
                (sum.parts.len() as i128 + 1) * i128::from(decimals > 0),
            );
            let excess = 2 * (total - whole);
            if excess > slack || (sum.exhaustive && -excess > slack) {
                found.extend(violation(rule, row, total, whole, decimals));
            }
        }
        self.violations.extend(found);
    }

    /// Tries a sum over measures.
    fn measures(
        &mut self,
        rule: SumRule,
        result: MeasureIx,
        plus: &[MeasureIx],
        minus: &[MeasureIx],
    ) {
        let observations = &self.cube.observations;
        let terms = plus.iter().chain(minus);
        let all = terms.clone().chain([&result]);
        let finest = all.clone().map(|at| self.decimals(*at)).max().unwrap_or(0);
        let scale = |at: MeasureIx| 10i128.pow(finest.saturating_sub(self.decimals(at)));
        // Each figure with decimals may be off by half a unit of its last place.
        let rounded = all.filter(|at| self.decimals(**at) > 0);
        let slack = self.slack(finest, rounded.map(|at| scale(*at)).sum());
        let mut found = Vec::new();
        for row in observations.rows() {
            if observations.measure(row) != result {
                continue;
            }
            let Some(whole) = observations.mantissa(row) else {
                continue;
            };
            let whole = i128::from(whole) * scale(result);
            let mut place = self.place(row);
            let total = terms.clone().zip(0..).try_fold(0i128, |total, (term, at)| {
                place.measure = *term;
                let value = self.at(&place)? * scale(*term);
                Some(if at < plus.len() {
                    total + value
                } else {
                    total - value
                })
            });
            let Some(total) = total else { continue };
            if (2 * (total - whole)).abs() > slack {
                found.extend(violation(rule, row, total, whole, finest));
            }
        }
        self.violations.extend(found);
    }

    /// Returns twice the slack of a sum, in units of the last place. `rounding` is twice what
    /// rounding can make, where the cube does not say.
    fn slack(&self, decimals: u32, rounding: i128) -> i128 {
        let Some(tolerance) = self.cube.tolerance else {
            return rounding;
        };
        let units = Decimal::from(2 * 10i64.pow(decimals.min(17)));
        let slack = tolerance.checked_mul(units).map(|slack| slack.floor());
        slack
            .and_then(|slack| i128::try_from(slack).ok())
            .unwrap_or(i128::MAX)
    }

    fn decimals(&self, measure: MeasureIx) -> u32 {
        let measure = self.cube.measure(measure);
        measure.map_or(0, |measure| u32::from(measure.decimals))
    }

    /// Says whether a measure is a balance, or has a negative figure.
    fn may_be_negative(&self, measure: MeasureIx) -> bool {
        let identities = &self.cube.identities;
        let is_balance = identities
            .iter()
            .any(|identity| identity.result == measure && !identity.minus.is_empty());
        let observations = &self.cube.observations;
        is_balance
            || observations.rows().any(|row| {
                observations.measure(row) == measure
                    && observations.mantissa(row) < Some(0)
                    && observations.mantissa(row).is_some()
            })
    }
}

fn violation(
    rule: SumRule,
    row: Row,
    total: i128,
    whole: i128,
    decimals: u32,
) -> Option<Violation> {
    let decimal = |number| Decimal::try_from_i128_with_scale(number, decimals).ok();
    Some(Violation {
        rule,
        row,
        expected: decimal(total)?,
        found: decimal(whole)?,
        note: None,
    })
}
