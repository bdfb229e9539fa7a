import { useState } from 'react';

import { useParams } from '../../address/useAddress';
import { number } from '../../format/numbers';
import { Cites } from '../../parts/Cites';
import { EntityLink } from '../../parts/Name';
import { Remarks } from '../../parts/Remarks';
import { Said } from '../../parts/Said';
import { To } from '../../parts/To';
import { useSite } from '../../site/context';
import type { Connection, EntityData, Group, LinkStatement } from './model';
import { groupsOf, holdsNow } from './model';
import { useEnded } from './useEnded';

/** Above so many connections it helps to narrow them. */
const MANY = 10;

/** How many connections of one relation are shown at once. */
const FIRST = 12;

/** The connections of an entity as sentences, grouped by relation. */
export function Connections({ of, narrow = false }: { readonly of: EntityData; readonly narrow?: boolean }) {
  const { words, ontology, locale } = useSite();
  const ended = useEnded();
  const params = useParams('entity');
  const links = of.links.filter((link) => ended.shown || holdsNow(link));
  const hidden = of.links.filter((link) => !holdsNow(link)).length;
  const groups = groupsOf(of, links, ontology, locale);
  const family = groups.some(({ relation }) => relation.family.name === params?.family) ? params?.family : null;
  const shown = groups.filter(({ relation }) => !family || relation.family.name === family);
  return (
    <section>
      <h2>
        {words.entity.connections} <small>{number(count(groups), locale)}</small>
      </h2>
      {groups.length === 0 && <p className="muted">{words.entity.noConnections}</p>}
      {count(groups) > MANY && !narrow && <Families of={groups} chosen={family ?? null} />}
      <dl className="connections">
        {shown.map((group) => (
          <OneGroup key={group.key} of={group} />
        ))}
      </dl>
      {hidden > 0 && !narrow && (
        <button type="button" className="button" aria-pressed={ended.shown} onClick={ended.toggle}>
          {words.entity.showEnded} ({number(hidden, locale)})
        </button>
      )}
    </section>
  );
}

function count(groups: readonly Group[]): number {
  return groups.reduce((sum, { connections }) => sum + connections.length, 0);
}

/** The families that occur, with counts, as links that narrow the list. */
function Families({ of, chosen }: { readonly of: readonly Group[]; readonly chosen: string | null }) {
  const { words, ontology, locale } = useSite();
  const params = useParams('entity');
  const names = [...ontology.families.values()].filter(({ name }) => of.some(({ relation }) => relation.family.name === name));
  if (names.length < 2) {
    return null;
  }
  return (
    <ul className="chips" aria-label={words.entity.filterConnections}>
      {[undefined, ...names].map((family) => {
        const within = of.filter(({ relation }) => !family || relation.family.name === family.name);
        return (
          <li key={family?.name ?? ''}>
            <To
              page="entity"
              params={{ ...params, family: family?.name ?? null }}
              className="chip plain"
              aria-current={chosen === (family?.name ?? null) ? 'true' : undefined}
            >
              {family ? <Said className="capital">{family.label}</Said> : words.entity.all} <b>{number(count(within), locale)}</b>
            </To>
          </li>
        );
      })}
    </ul>
  );
}

function OneGroup({ of }: { readonly of: Group }) {
  const { words, locale } = useSite();
  const [all, setAll] = useState(false);
  const shown = all ? of.connections : of.connections.slice(0, FIRST);
  return (
    <div>
      <dt>
        <Said>{of.phrase}</Said> {of.connections.length > 1 && <small>{number(of.connections.length, locale)}</small>}
      </dt>
      {shown.map((connection) => (
        <OneConnection key={connection.other.id} of={connection} />
      ))}
      {of.connections.length > FIRST && (
        <dd>
          <button type="button" className="link" onClick={() => setAll(!all)}>
            {all ? words.entity.showFewer : words.entity.showAll(number(of.connections.length, locale))}
          </button>
        </dd>
      )}
    </div>
  );
}

function OneConnection({ of: { other, statements } }: { readonly of: Connection }) {
  return (
    <dd>
      <EntityLink of={other} />
      {statements.map((statement) => (
        <Details key={statement.id} of={statement} />
      ))}
    </dd>
  );
}

/** What is said of a connection beside its ends, and by whom. */
function Details({ of }: { readonly of: LinkStatement }) {
  return (
    <span className={`details holds-${of.holds}`}>
      <Remarks of={of} />
      <Cites of={of.citations} />
    </span>
  );
}
