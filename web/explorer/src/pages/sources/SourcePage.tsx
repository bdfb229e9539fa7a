import { useParams } from '../../address/useAddress';
import { number } from '../../format/numbers';
import { GraphqlBox } from '../../parts/GraphqlBox';
import { KindSign } from '../../parts/KindSign';
import { Name } from '../../parts/Name';
import { Said } from '../../parts/Said';
import { Problem } from '../../parts/Problem';
import { Loading } from '../../parts/Shown';
import { To } from '../../parts/To';
import { ViewBar } from '../../shell/ViewBar';
import { useTitle } from '../../shell/useTitle';
import { useSite } from '../../site/context';
import { NoEntity } from '../entity/NoEntity';
import { Imprint } from './Imprint';
import { PartOfSource } from './PartOfSource';
import { partsOfSource } from './parts';
import type { RestingStatement, SourceData } from './useSource';
import { useSource } from './useSource';

/** One source: what it is, and what rests on which part of it. */
export function SourcePage() {
  const { words } = useSite();
  const id = useParams('source')?.id ?? '';
  const { first, source, statements, error, refetch } = useSource(id);
  useTitle(source?.name ?? id);
  return (
    <>
      <ViewBar />
      <div className="page">
        {error && <Problem words={words} error={error} again={() => void refetch()} />}
        {!first && !error && <Loading />}
        {first && (source ? <Article of={source} statements={statements} /> : <NoEntity id={id} near={first.data.asOf.nearest} />)}
        <GraphqlBox answers={[first]} />
      </div>
    </>
  );
}

function Article({ of, statements }: { readonly of: SourceData; readonly statements: readonly RestingStatement[] }) {
  const { words, locale } = useSite();
  const { totalCount } = of.referencedByConnection;
  return (
    <article className="sheet">
      <p className="kicker">
        <KindSign type={of.type.name} size={20} />
        <Said className="capital">{of.type.label}</Said>
      </p>
      <h1>
        <Name of={of} /> {of.abbreviation && <small>{of.abbreviation}</small>}
      </h1>
      {of.summary && (
        <Said as="p" className="lede">
          {of.summary}
        </Said>
      )}
      <Imprint of={of} />
      <p>
        <To page="entity" params={{ id: of.id }}>
          {words.sourcesPage.asEntity}
        </To>
      </p>
      <h2>
        {words.sourcesPage.rests} <small>{number(totalCount, locale)}</small>
      </h2>
      {totalCount === 0 && <p>{words.sourcesPage.nothingRests}</p>}
      {totalCount > statements.length && <p className="note">{words.search.more(number(statements.length, locale))}</p>}
      {partsOfSource(of, statements).map((part) => (
        <PartOfSource key={part.id} of={part} />
      ))}
    </article>
  );
}
