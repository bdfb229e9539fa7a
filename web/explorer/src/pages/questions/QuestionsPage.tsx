import { go } from '../../address/history';
import { useHref, useParams } from '../../address/useAddress';
import type { QuestionsQuery } from '../../api/generated';
import { QuestionsDocument } from '../../api/generated';
import { useAsk } from '../../api/useAsk';
import { number } from '../../format/numbers';
import { GraphqlBox } from '../../parts/GraphqlBox';
import { Said } from '../../parts/Said';
import { Shown } from '../../parts/Shown';
import { To } from '../../parts/To';
import { ViewBar } from '../../shell/ViewBar';
import { useTitle } from '../../shell/useTitle';
import { useSite } from '../../site/context';
import '../../styles/questions.css';

type Listed = QuestionsQuery['asOf']['questions'][number];

/** All saved questions, by who would ask them. */
export function QuestionsPage() {
  const { words, variables } = useSite();
  const asking = useAsk(QuestionsDocument, variables);
  useTitle(words.questions.title);
  return (
    <>
      <ViewBar />
      <div className="page">
        <h1>{words.questions.heading}</h1>
        <p className="lede">{words.questions.lead}</p>
        <Shown of={asking}>
          {({ asOf }, answer) => (
            <>
              {asOf.questions.length === 0 ? <p>{words.questions.noQuestions}</p> : <Choice of={asOf.questions} />}
              <GraphqlBox answers={[answer]} />
            </>
          )}
        </Shown>
      </div>
    </>
  );
}

function Choice({ of }: { readonly of: readonly Listed[] }) {
  const { words, locale } = useSite();
  const { q = '', audience = '' } = useParams('questions') ?? {};
  const href = useHref();
  const wanted = q.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
  const told = of.filter(({ id, title, description }) => {
    const text = `${id} ${title} ${description ?? ''}`.toLocaleLowerCase(locale);
    return wanted.every((word) => text.includes(word));
  });
  const audiences = [...new Set(of.flatMap((one) => one.audience ?? []))].sort();
  const shown = told.filter((one) => audience === '' || one.audience === audience);
  const count = (name: string) => told.filter((one) => name === '' || one.audience === name).length;
  return (
    <>
      <div className="questions-narrow">
        <label className="field">
          <span>{words.questions.filter}</span>
          <input type="search" autoComplete="off" value={q} onChange={(event) => go(href('questions', { q: event.target.value, audience }), { replace: true })} />
        </label>
        {audiences.length > 1 && (
          <ul className="chips" aria-label={words.questions.byAudience}>
            {['', ...audiences].map((name) => (
              <li key={name}>
                <To page="questions" params={{ q, audience: name }} className="chip plain" aria-current={audience === name ? 'true' : undefined}>
                  <span className="capital">{name === '' ? words.entity.all : (words.questions.audiences[name] ?? name)}</span> <b>{number(count(name), locale)}</b>
                </To>
              </li>
            ))}
          </ul>
        )}
      </div>
      <p role="status" className="found">
        {shown.length > 0 ? words.questions.found(number(shown.length, locale), shown.length) : words.questions.noneFound}
      </p>
      <ul className="cards questions">
        {shown.map((question) => (
          <li key={question.id} className="card">
            <To page="question" params={{ id: question.id }}>
              <Said>{question.title}</Said>
            </To>
            {question.description && <Said as="p">{question.description}</Said>}
          </li>
        ))}
      </ul>
    </>
  );
}
