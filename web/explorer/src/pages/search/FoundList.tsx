import type { ListedFragment } from '../../api/generated';
import { KindSign } from '../../parts/KindSign';
import { Marks } from '../../parts/Marks';
import { Name } from '../../parts/Name';
import { Places } from '../../parts/Places';
import { Said } from '../../parts/Said';
import { To } from '../../parts/To';
import { Validity } from '../../parts/Validity';
import { useSite } from '../../site/context';
import type { Hit } from './found';
import { pieces, shownAs } from './found';

interface Found {
  readonly node: ListedFragment;
  /** How it was found, where some words were searched for. */
  readonly hit?: Hit;
}

/** What was found: name, kind, and which of its texts fits, with who says it where that is not a name. */
export function FoundList({ of }: { readonly of: readonly Found[] }) {
  return (
    <ol className="found-list">
      {of.map((found) => (
        <li key={found.node.id} className={`holds-${found.node.holds}`}>
          <KindSign type={found.node.type.name} size={22} />
          <One of={found} />
        </li>
      ))}
    </ol>
  );
}

function One({ of: { node, hit } }: { readonly of: Found }) {
  const where = hit && shownAs(hit, node);
  return (
    <div>
      <To page="entity" params={{ id: node.id }} className="found-name">
        {hit && where === 'name' ? <Marked of={hit} /> : <Name of={node} />}
      </To>{' '}
      {node.abbreviation && <small>{hit && where === 'abbreviation' ? <Marked of={hit} /> : node.abbreviation}</small>}
      {hit && where === undefined && <Why of={hit} />}
      <p className="muted">
        <Said className="capital">{node.type.label}</Said> <Validity {...node.validity} />
      </p>
      {node.summary && <p className="found-summary">{hit && where === 'summary' ? <Marked of={hit} /> : <Said>{node.summary}</Said>}</p>}
    </div>
  );
}

/** The text that fits, where it is not shown anyway: what it is, and who says it. */
function Why({ of }: { readonly of: Hit }) {
  const { words } = useSite();
  const label = words.search.fields[of.matchedField];
  return (
    <div className="found-other">
      <span className="muted">{label ?? <Said>{of.statement?.phrase ?? of.matchedField}</Said>}:</span> <Marked of={of} />{' '}
      {of.statement && <Marks of={{ ...of.statement, holds: 'YES' }} />}
      {of.statement && !label && <Places of={of.statement.citations} />}
    </div>
  );
}

/** A text with what fits marked in it. */
function Marked({ of }: { readonly of: Hit }) {
  return <Said lang={of.lang}>{pieces(of).map((piece, at) => (at % 2 === 1 ? <mark key={at}>{piece}</mark> : piece))}</Said>;
}
