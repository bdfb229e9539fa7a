//! What the data set, its languages and the saved questions answer.

use serde_json::Value as Json;

use super::Answer;
use super::Asked;
use super::Run;
use super::Thing;
use crate::api::model::DatasetField;
use crate::api::model::LanguageField;
use crate::api::model::QuestionField;
use crate::api::model::language_code;
use crate::model::Day;
use crate::model::LangId;

pub(super) fn dataset(run: &Run, day: Day, field: DatasetField, asked: Asked<'_>) -> Answer {
    let graph = run.graph();
    let about = graph.dataset();
    let count = |count: usize| Answer::Value(Json::from(count));
    match field {
        DatasetField::Title => {
            let own = run.words(asked, &about.title);
            let title = own.or_else(|| run.words(asked, &run.ontology().title));
            Answer::text(title.unwrap_or_default())
        }
        DatasetField::Description => Answer::maybe_text(run.words(asked, &about.description)),
        DatasetField::Licence => Answer::maybe_text(about.licence.as_deref()),
        DatasetField::Languages => {
            let all = (0u8..).zip(&run.ontology().languages);
            Answer::Many(all.map(|(at, _)| Thing::Language(LangId(at))).collect())
        }
        DatasetField::Version => Answer::text(run.snapshot.version().to_string()),
        DatasetField::Today => Answer::text(day.to_string()),
        DatasetField::EntityCount => count(graph.entities().len()),
        DatasetField::StatementCount => count(graph.statements().len()),
        DatasetField::RelationCount => count(graph.relations()),
        DatasetField::SourceCount => {
            let source = run.ontology().type_named("Source");
            count(source.map_or(0, |source| graph.of_type(source).len()))
        }
    }
}

pub(super) fn language(run: &Run, lang: LangId, field: LanguageField, asked: Asked<'_>) -> Answer {
    let Some(known) = run.ontology().languages.get(usize::from(lang.0)) else {
        return Answer::Nothing;
    };
    match field {
        LanguageField::Code => Answer::text(language_code(&known.tag)),
        LanguageField::Tag => Answer::text(known.tag.to_string()),
        LanguageField::Label => {
            let label = run.words(asked, &known.label).unwrap_or(&known.tag);
            Answer::text(label.to_owned())
        }
        LanguageField::NamesOnly => Answer::Value(known.names_only.into()),
    }
}

pub(super) fn question(run: &Run, at: usize, field: QuestionField, asked: Asked<'_>) -> Answer {
    let Some(question) = run.core.questions.iter().nth(at) else {
        return Answer::Nothing;
    };
    match field {
        QuestionField::Id => Answer::text(&*question.id),
        QuestionField::Title => {
            Answer::text(run.words(asked, &question.title).unwrap_or(&question.id))
        }
        QuestionField::Description => Answer::maybe_text(run.words(asked, &question.description)),
        QuestionField::Audience => Answer::maybe_text(question.audience.as_deref()),
        QuestionField::Query => Answer::text(&*question.query),
        QuestionField::Variables => Answer::Value(Json::Object(question.variables.clone())),
        QuestionField::Parameters => {
            let all = 0..question.parameters.len();
            Answer::Many(all.map(|variable| Thing::Parameter(at, variable)).collect())
        }
        QuestionField::ParameterName
        | QuestionField::ParameterLabel
        | QuestionField::ParameterType
        | QuestionField::ParameterValue => Answer::Nothing,
    }
}

pub(super) fn parameter(
    run: &Run,
    of: usize,
    at: usize,
    field: QuestionField,
    asked: Asked<'_>,
) -> Answer {
    let question = run.core.questions.iter().nth(of);
    let Some(parameter) = question.and_then(|question| question.parameters.get(at)) else {
        return Answer::Nothing;
    };
    match field {
        QuestionField::ParameterName => Answer::text(&*parameter.name),
        QuestionField::ParameterLabel => Answer::text(
            run.words(asked, &parameter.label)
                .unwrap_or(&parameter.name),
        ),
        QuestionField::ParameterType => Answer::text(&*parameter.ty),
        QuestionField::ParameterValue if !parameter.value.is_null() => {
            Answer::Value(parameter.value.clone())
        }
        _ => Answer::Nothing,
    }
}
