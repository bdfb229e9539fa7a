import { useEffect } from 'react';

import type { StartQuery } from '../../api/generated';
import { StartDocument } from '../../api/first';
import { useAsk } from '../../api/useAsk';
import { number } from '../../format/numbers';
import { GraphqlBox } from '../../parts/GraphqlBox';
import { Shown } from '../../parts/Shown';
import { ViewBar } from '../../shell/ViewBar';
import { useSite } from '../../site/context';
import { KindTiles } from './KindTiles';
import { Lately } from './Lately';
import { Questions } from './Questions';

/** The first page: what this is, what is in here, and questions to begin with. */
export function Start() {
  const { words, title, description, variables } = useSite();
  const asking = useAsk(StartDocument, variables);
  useEffect(() => {
    document.title = `${title} · ${words.brand}`;
  }, [title, words.brand]);
  useSearchInFocus();
  return (
    <>
      <ViewBar />
      <div className="page start">
        <h1>{words.start.title}</h1>
        <p className="lede">
          {title}. {description} {words.start.lead}
        </p>
        <Shown of={asking}>
          {({ asOf }, answer) => (
            <>
              <Counts of={asOf.dataset} />
              <KindTiles />
              {asOf.changes && <Lately of={asOf.changes.nodes} />}
              <Questions of={asOf.questions} />
              <GraphqlBox answers={[answer]} />
            </>
          )}
        </Shown>
      </div>
    </>
  );
}

function Counts({ of }: { readonly of: StartQuery['asOf']['dataset'] }) {
  const { words, locale } = useSite();
  const rows = [
    [of.entityCount, words.start.entities],
    [of.relationCount, words.start.relations],
    [of.statementCount, words.start.statements],
    [of.sourceCount, words.start.sources],
  ] as const;
  return (
    <ul className="counts" aria-label={words.start.inHere}>
      {rows.map(([count, name]) => (
        <li key={name(2)}>
          <b>{number(count, locale)}</b> {name(count)}
        </li>
      ))}
    </ul>
  );
}

/** Puts the focus in the search field, unless a visitor has begun to do something else. */
function useSearchInFocus() {
  useEffect(() => {
    if (document.activeElement === document.body && matchMedia('(width >= 56.25em)').matches) {
      document.getElementById('search')?.focus();
    }
  }, []);
}
