import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { ask } from '../../api/ask';
import type { NamedFragment, QuestionQuery } from '../../api/generated';
import { CalledDocument } from '../../api/generated';
import { useAsk } from '../../api/useAsk';
import { GraphqlBox } from '../../parts/GraphqlBox';
import { Shown } from '../../parts/Shown';
import { useSite } from '../../site/context';
import type { JsonObject } from './answer/json';
import { idsOf, isObject } from './answer/json';
import { LexiconContext, lexiconOf } from './answer/lexicon';
import { AnswerParts } from './answer/Told';
import { DAY, atDay } from './atDay';

interface Props {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly ontology: QuestionQuery['asOf']['ontology'];
  /** What the parameters are called. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Asks a saved question, for the day and in the language of the page, and shows what it answers. */
export function Answer({ query, variables, ontology, titles }: Props) {
  const { words, language, day, isToday, ui } = useSite();
  const moved = isToday ? undefined : atDay(query);
  const asked = useMemo(() => ({ query: moved ?? query, variables: moved === undefined ? variables : { ...variables, [DAY]: day } }), [moved, query, variables, day]);
  const asking = useQuery({
    queryKey: [asked.query, asked.variables, language.tag],
    queryFn: ({ signal }) => ask<JsonObject, Props['variables']>({ toString: () => asked.query }, asked.variables, signal, language.tag),
  });
  const data = dataOf(asking.data?.data, moved !== undefined);
  const entities = useEntities(data);
  const lexicon = useMemo(() => lexiconOf(ontology, entities, { query, isOurs: ui === 'en' }), [ontology, entities, query, ui]);
  return (
    <>
      {!isToday && moved === undefined && <p className="note">{words.questions.ownDay}</p>}
      <div className="sheet answer">
        <h2 className="unseen">{words.questions.answer}</h2>
        <Shown of={asking}>
          {() => (
            <LexiconContext value={lexicon}>
              <AnswerParts of={data ?? {}} titles={titles} />
            </LexiconContext>
          )}
        </Shown>
      </div>
      <GraphqlBox answers={[asking.data]} />
    </>
  );
}

/** What was asked for, also where it stands within a day. */
function dataOf(data: JsonObject | undefined, isMoved: boolean): JsonObject | undefined {
  return isMoved && isObject(data?.asOf) ? data.asOf : data;
}

/** So many names are asked for at once. */
const MOST = 500;

/** Finds out what the things are called whose ids an answer gives. */
export function useEntities(data: JsonObject | undefined): ReadonlyMap<string, NamedFragment> {
  const { variables } = useSite();
  const ids = useMemo(() => [...idsOf(data ?? {})].filter((id) => id.length > 0).slice(0, MOST), [data]);
  const called = useAsk(CalledDocument, ids.length > 0 ? { ids, ...variables } : undefined);
  return useMemo(() => new Map(called.data?.data.asOf.nodes.flatMap((node) => (node && 'id' in node ? [[node.id, node as NamedFragment] as const] : []))), [called.data]);
}
