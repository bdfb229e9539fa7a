//! Cubes and their figures: what they are made of, what is asked of them and what comes of it.

mod questions;
mod structure;
mod tables;

use super::Builder;
use super::fields::FieldMap;
use super::fields::Named;
use super::fields::argument;
use super::fields::arguments;
use super::fields::field;
use super::fields::field_with;
use super::fields::flag;
use super::fields::items;
use super::fields::object;
use crate::api::model::CubeField;
use crate::api::model::FigureField;
use crate::api::model::InputValue;
use crate::api::model::RootField;

const FIGURES: &str = "Figures of all cubes, wherever they stand";

impl Builder<'_> {
    /// Defines what cubes answer and what they are asked with.
    pub(super) fn cubes(&mut self) {
        self.tables(structure::TABLES);
        self.tables(tables::TABLES);
        self.observation();
        for (name, description, list) in structure::CONSTANTS {
            let shape = items(list.iter().copied());
            self.slots.define(name, *description, shape, None);
        }
        let node = self.slots.refer("Observation");
        let edge = self.slots.refer("ObservationEdge");
        let shape = self.connection(node, edge);
        self.slots.define(
            "ObservationConnection",
            "Observations, in pages.",
            shape,
            None,
        );
        self.figure_questions();
    }

    fn observation(&mut self) {
        let mut fields = self.rows(tables::OBSERVATION);
        let member = self.slots.refer("DimensionMember").optional();
        let string = self.slots.refer("String").required();
        let of = arguments([argument("dimension", string, "The id of the dimension.")]);
        fields.push(field_with(
            "member",
            member,
            FigureField::Member,
            "The member of one dimension at which it stands: `member(dimension: \"year\") { code }`. Nothing where its cube has no such dimension.",
            &of,
        ));
        let contrast = self.slots.refer("FigureContrast").optional();
        let id = self.slots.refer("ID").required();
        let with = arguments([argument("id", id, "The id of the other figure.")]);
        fields.push(field_with(
            "comparedWith",
            contrast,
            FigureField::Compared,
            "It and any other figure of the same unit side by side, with difference and ratio, also where the two are not of the same thing. Nothing where one of them has only a sign.",
            &with,
        ));
        self.slots.define(
            "Observation",
            "A figure with everything that belongs to it: what it counts, of whom, where and when, who says so, and what is to be known of it.",
            object(fields),
            None,
        );
    }

    /// Returns the fields that only cubes have.
    pub(super) fn cube_fields(&mut self) -> FieldMap {
        let structure = self.slots.refer("CubeStructure").required();
        let observation = self.slots.refer("Observation");
        let connection = self.slots.refer("ObservationConnection").required();
        let order = self.slots.refer("ObservationOrder").optional_list();
        let mut list = vec![self.chosen()];
        list.push(argument(
            "orderBy",
            order,
            "How they are sorted, the most important first; otherwise by members, measure and time.",
        ));
        let mut pages = list.clone();
        list.extend(self.page_arguments(false));
        pages.extend(self.page_arguments(true));
        let (list, pages) = (arguments(list), arguments(pages));
        let mut fields = FieldMap::from_iter([
            field(
                "structure",
                structure,
                CubeField::Structure,
                "What its figures count and by what they are broken down: `structure { measures { id name } dimensions { id name members { code name } } }`.",
            ),
            field_with(
                "observations",
                observation.list(),
                CubeField::Observations,
                "Its figures: `observations(where: {measures: [\"moves\"], dimensions: [{dimension: \"year\", in: [\"2020\"]}]}) { value unit period }`. Figures do not change with the day that is asked for; each says itself when it is about.",
                &list,
            ),
            field_with(
                "observationsConnection",
                connection,
                CubeField::ObservationsConnection,
                "`observations` in pages, with the number of all.",
                &pages,
            ),
        ]);
        fields.extend(self.answers_of_cubes());
        fields
    }

    /// Returns the fields that every entity has because figures have to do with it.
    pub(super) fn figures_of_entities(&mut self) -> FieldMap {
        let observation = self.slots.refer("Observation");
        let connection = self.slots.refer("ObservationConnection").required();
        let list = arguments(self.figure_arguments(false));
        let pages = arguments(self.figure_arguments(true));
        FieldMap::from_iter([
            field_with(
                "figures",
                observation.list(),
                CubeField::Figures,
                "Figures that have to do with it, of all cubes: those that stand at it or count it, and of a cube its own. `figures(as: [PUBLISHER])` gives those that it publishes.",
                &list,
            ),
            field_with(
                "figuresConnection",
                connection,
                CubeField::FiguresConnection,
                "`figures` in pages, with the number of all.",
                &pages,
            ),
        ])
    }

    /// Returns the fields of the query type that tell of figures.
    pub(super) fn figure_fields(&mut self) -> FieldMap {
        let id = self.slots.refer("ID");
        let observation = self.slots.refer("Observation");
        let connection = self.slots.refer("ObservationConnection").required();
        let by_id = arguments([argument("id", id.required(), "The id.")]);
        let about = || {
            argument(
                "about",
                id.optional(),
                "Only those that have to do with this entity, by its id.",
            )
        };
        let mut list = vec![about()];
        list.extend(self.figure_arguments(false));
        let mut pages = vec![about()];
        pages.extend(self.figure_arguments(true));
        let (list, pages) = (arguments(list), arguments(pages));
        FieldMap::from_iter([
            field_with(
                "observation",
                observation.optional(),
                RootField::Observation,
                "A figure by its id, as an earlier answer gave it: `moves/in/north/1990`. Nothing if there is none.",
                &by_id,
            ),
            field_with(
                "figures",
                observation.list(),
                RootField::Figures,
                &format!(
                    "{FIGURES}: `figures(where: {{value: {{eq: 4581}}}}) {{ text cube {{ name }} citations {{ source {{ name }} locator }} }}` tells where a number is stated."
                ),
                &list,
            ),
            field_with(
                "figuresConnection",
                connection,
                RootField::FiguresConnection,
                &format!("{FIGURES}, in pages, with the number of all."),
                &pages,
            ),
        ])
    }

    /// Returns the argument that chooses observations of a cube.
    fn chosen(&mut self) -> Named<InputValue> {
        let condition = self.slots.refer("ObservationWhere").optional();
        argument(
            "where",
            condition,
            "Which observations; all of the cube if it is not given.",
        )
    }

    fn figure_arguments(&mut self, cursors: bool) -> Vec<Named<InputValue>> {
        let ties = self.slots.refer("FigureTie").optional_list();
        let condition = self.slots.refer("FigureWhere").optional();
        let mut list = vec![
            argument(
                "as",
                ties,
                "In what way they have to do with the entity; in any but that of a publisher if it is not given.",
            ),
            argument("where", condition, "Which figures; all if it is not given."),
        ];
        list.extend(self.page_arguments(cursors));
        list
    }

    /// Returns the fields by which cubes answer more than their figures one by one.
    fn answers_of_cubes(&mut self) -> FieldMap {
        let remarks = self.slots.refer("Remarks").required();
        let chosen = arguments([self.chosen()]);
        let mut fields = FieldMap::from_iter([field_with(
            "remarks",
            remarks,
            CubeField::Remarks,
            "What is to be known of its figures, or of those that are chosen: breaks in the series, footnotes, and figures that break a declared sum.",
            &chosen,
        )]);
        fields.extend(self.lines_of_cubes());
        fields.extend(self.comparisons_of_cubes());
        fields
    }

    fn lines_of_cubes(&mut self) -> FieldMap {
        // What can be refused is nothing then, so that what stands beside it is answered.
        let series = self.slots.refer("Series").optional_list();
        let change = self.slots.refer("FigureChange").optional_list();
        let base = self.slots.refer("ChangeBase").optional();
        let order = self.slots.refer("ChangeOrder").optional();
        let chosen = arguments([self.chosen(), self.how_many()]);
        let compared = arguments([
            self.chosen(),
            argument(
                "since",
                base,
                "With what each figure is compared: the one before it unless said.",
            ),
            argument(
                "orderBy",
                order,
                "How the changes are sorted; otherwise as the series and their times.",
            ),
            self.how_many(),
        ]);
        FieldMap::from_iter([
            field_with(
                "series",
                series,
                CubeField::Series,
                "Its figures as lines over time: for each measure and each combination of members the observations in the order of time.",
                &chosen,
            ),
            field_with(
                "change",
                change,
                CubeField::Change,
                "By how much its figures change from time to time. Compared are figures that both exist; a missing one is not zero, and none is compared across it with the one before.",
                &compared,
            ),
        ])
    }

    fn comparisons_of_cubes(&mut self) -> FieldMap {
        let string = self.slots.refer("String");
        let boolean = self.slots.refer("Boolean").optional();
        let direction = self.slots.refer("SortOrder").optional();
        let group = self.slots.refer("FigureGroup").optional_list();
        let functions = self.slots.refer("FigureFunction").optional_list();
        let group_order = self.slots.refer("FigureGroupOrder").optional();
        let ranked = self.slots.refer("RankedFigure").optional_list();
        let share = self.slots.refer("FigureShare").optional_list();
        let whole = self.slots.refer("ShareOf").required();
        let contrast = self.slots.refer("FigureContrast").optional_list();
        let decimal = self.slots.refer("DecimalFilter").optional();
        let grouping = arguments([
            self.chosen(),
            argument(
                "by",
                string.optional_list(),
                "The dimensions, by their ids, whose members are told apart; over all others figures are put together.",
            ),
            flag("byMeasure", boolean, "Whether measures are told apart."),
            flag("byPeriod", boolean, "Whether times are told apart."),
            argument(
                "compute",
                functions,
                "What is made of each group: the sum unless said. An empty list only counts.",
            ),
            argument(
                "orderBy",
                group_order,
                "How groups are sorted; otherwise by what tells them apart.",
            ),
            self.how_many(),
        ]);
        let order = |description| argument("order", direction, description);
        let ranking = arguments([
            self.chosen(),
            order("The greatest first, unless this says `ASC`."),
            self.how_many(),
        ]);
        let shares = arguments([
            self.chosen(),
            argument("of", whole, "Of what they are a part."),
            order("By the share; otherwise in the order of the cube."),
            self.how_many(),
        ]);
        let contrasts = arguments([
            self.chosen(),
            argument("one", string.required(), "The one measure, by its id."),
            argument(
                "other",
                string.required(),
                "The other measure, which is taken from the one.",
            ),
            argument(
                "difference",
                decimal,
                "Only where the difference is so: `{gt: 0}`.",
            ),
            order("By the difference; otherwise in the order of the cube."),
            self.how_many(),
        ]);
        FieldMap::from_iter([
            field_with(
                "aggregate",
                group,
                CubeField::Aggregate,
                "Its figures put together: `aggregate(where: {measures: [\"moves\"]}, by: [\"year\"]) { members { code } sum count missing }`. A sum that would count anything twice, or that means nothing (of rates, of what there is at several times), is refused with the reason and with what to ask instead.",
                &grouping,
            ),
            field_with(
                "ranking",
                ranked,
                CubeField::Ranking,
                "Its figures by their size, each with its place; equal figures share one. Only figures of one measure are ranked, and none together with a total in which it is contained.",
                &ranking,
            ),
            field_with(
                "share",
                share,
                CubeField::Share,
                "What part of a whole its figures are: of a larger member, of another measure, or of all that is chosen. Refused where nothing says that the one is a part of the other.",
                &shares,
            ),
            field_with(
                "contrast",
                contrast,
                CubeField::Contrast,
                "Two measures of the same unit side by side, wherever both have a figure: `contrast(one: \"arrivals\", other: \"departures\", difference: {gt: 0}) { one { value period } difference }`.",
                &contrasts,
            ),
        ])
    }

    /// Returns the argument that says how many results are wanted.
    fn how_many(&mut self) -> Named<InputValue> {
        let int = self.slots.refer("Int").optional();
        argument(
            "first",
            int,
            "At most so many from the start: 1000 unless said, 10000 at most.",
        )
    }
}
