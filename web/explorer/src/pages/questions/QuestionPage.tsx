import { useMemo } from 'react';

import { go } from '../../address/history';
import { useHref, useParams } from '../../address/useAddress';
import type { QuestionQuery } from '../../api/generated';
import { QuestionDocument } from '../../api/generated';
import { useAsk } from '../../api/useAsk';
import { Said } from '../../parts/Said';
import { Shown } from '../../parts/Shown';
import { To } from '../../parts/To';
import { ViewBar } from '../../shell/ViewBar';
import { useTitle } from '../../shell/useTitle';
import { useSite } from '../../site/context';
import '../../styles/questions.css';
import '../../styles/stats.css';
import { Answer, useEntities } from './Answer';
import { Field } from './Fields';
import type { SavedQuestion, Settings } from './parameters';
import { items, shapeOf, sortOf, variablesOf, written } from './parameters';

/** A saved question: what it asks, what can be set in it, and its answer in words. */
export function QuestionPage() {
  const { words, variables } = useSite();
  const id = useParams('question')?.id ?? '';
  const asking = useAsk(QuestionDocument, { id, ...variables });
  const question = asking.data?.data.asOf.question;
  useTitle(question?.title ?? id);
  return (
    <>
      <ViewBar />
      <div className="page question-page">
        <Shown of={asking}>
          {({ asOf }) =>
            asOf.question ? (
              <Asked key={asOf.question.id} of={asOf.question} ontology={asOf.ontology} />
            ) : (
              <div className="sheet">
                <h1>{words.questions.unknown(id)}</h1>
                <p>
                  <To page="questions">{words.questions.all}</To>
                </p>
              </div>
            )
          }
        </Shown>
      </div>
    </>
  );
}

function Asked({ of, ontology }: { readonly of: SavedQuestion; readonly ontology: QuestionQuery['asOf']['ontology'] }) {
  const { words, language } = useSite();
  const set = useParams('question')?.set;
  const settings = useMemo(() => set ?? {}, [set]);
  const enums = useMemo(() => new Set(ontology.enums.map(({ name }) => name)), [ontology]);
  const variables = useMemo(() => variablesOf(of.parameters, settings, enums, language.code), [of, settings, enums, language]);
  const titles = useMemo(() => new Map(of.parameters.flatMap(({ name, label }) => (name === label ? [] : [[name, label] as const]))), [of]);
  return (
    <>
      <p className="kicker">
        <To page="questions">{words.questions.title}</To>
        {of.audience && <span>· {words.questions.audiences[of.audience] ?? of.audience}</span>}
      </p>
      <h1>
        <Said>{of.title}</Said>
      </h1>
      {of.description && (
        <Said as="p" className="lede">
          {of.description}
        </Said>
      )}
      <Form of={of} settings={settings} ontology={ontology} enums={enums} />
      {variables ? <Answer query={of.query} variables={variables} ontology={ontology} titles={titles} /> : <p className="note">{words.questions.mend}</p>}
    </>
  );
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

interface FormProps {
  readonly of: SavedQuestion;
  readonly settings: Settings;
  readonly ontology: QuestionQuery['asOf']['ontology'];
  readonly enums: ReadonlySet<string>;
}

/** What can be set. What is as saved is not in the address. */
function Form({ of, settings, ontology, enums }: FormProps) {
  const { words } = useSite();
  const href = useHref();
  const fields = of.parameters.map((parameter) => ({ parameter, sort: sortOf(parameter.type, enums), text: settings[parameter.name] ?? written(parameter.value) })).filter(({ sort }) => sort !== 'none');
  const ids = useMemo(() => ({ ids: fields.flatMap(({ sort, text }) => (sort === 'entity' ? [text] : sort === 'entities' ? items(text) : [])).map((id) => ({ id })) }), [of, settings]);
  const entities = useEntities(ids);
  if (fields.length === 0) {
    return null;
  }
  const change = (next: Settings) => go(href('question', { id: of.id, set: next }));
  return (
    <section className="sheet question-form" aria-label={words.questions.form}>
      {fields.map(({ parameter, sort, text }) => {
        const { [parameter.name]: _, ...others } = settings;
        const values = ontology.enums.find(({ name }) => name === shapeOf(parameter.type).name)?.values;
        return (
          <Field
            key={parameter.name}
            of={parameter.label === parameter.name ? { ...parameter, label: capital(words.questions.fields[parameter.name] ?? parameter.label) } : parameter}
            sort={sort}
            text={text}
            entities={entities}
            choices={values && new Map(values.map(({ name, label }) => [name, label]))}
            set={(next) => change(next === written(parameter.value) ? others : { ...others, [parameter.name]: next })}
          />
        );
      })}
      {Object.keys(settings).length > 0 && (
        <button type="button" className="button" onClick={() => change({})}>
          {words.questions.reset}
        </button>
      )}
    </section>
  );
}
