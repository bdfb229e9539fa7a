import type { ReactNode } from 'react';

import type { Params } from '../../address/pages';
import type { NamedFragment } from '../../api/generated';
import { number } from '../../format/numbers';
import { legendOf } from '../../ontology/legend';
import { KindSign } from '../../parts/KindSign';
import { Name } from '../../parts/Name';
import { Said } from '../../parts/Said';
import { useSite } from '../../site/context';
import type { Change } from './Story';

interface Props {
  readonly params: Params<'paths'>;
  readonly avoided: readonly NamedFragment[];
  readonly change: Change;
}

const LENGTHS = [2, 3, 4, 5, 6, 8, 10, 12];

/** What the ways may go through: kinds, families of connections, how many steps; and what they avoid. */
export function Limits({ params, avoided, change }: Props) {
  const { words, ontology, locale } = useSite();
  const { paths } = words;
  const kinds = legendOf(ontology.kinds);
  const families = [...ontology.families.values()];
  const count = [params.types.length, params.rel.length, avoided.length, params.max === 8 ? 0 : 1].filter((n) => n > 0).length;
  return (
    <details className="limits" open={count > 0}>
      <summary>
        {paths.limits} {count > 0 && <small>{paths.limited(number(count, locale))}</small>}
      </summary>
      {avoided.length > 0 && (
        <>
          <h3>{paths.avoided}</h3>
          <ul className="chips">
            {avoided.map((one) => (
              <li key={one.id}>
                <button type="button" className="chip" aria-label={paths.allow(one.name)} onClick={() => change({ not: params.not.filter((id) => id !== one.id) })}>
                  <KindSign type={one.type.name} size={17} />
                  <Name of={one} /> <b aria-hidden="true">×</b>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <fieldset>
        <legend>{paths.through}</legend>
        <div className="checks">
          {kinds.map(({ kind, types }) => (
            <Check key={kind.name} name={kind.name} of={kinds.map((entry) => entry.kind.name)} chosen={params.types} onChange={(next) => change({ types: next })}>
              <KindSign type={types[0] ?? ''} size={16} />
              <Said className="capital">{kind.label}</Said>
            </Check>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{paths.over}</legend>
        <div className="checks">
          {families.map(({ name, label }) => (
            <Check key={name} name={name} of={families.map((family) => family.name)} chosen={params.rel} onChange={(next) => change({ rel: next })}>
              <Said className="capital">{label}</Said>
            </Check>
          ))}
        </div>
      </fieldset>
      <label className="most">
        {paths.most}{' '}
        <select value={params.max} onChange={(event) => change({ max: Number(event.target.value) })}>
          {[...new Set([...LENGTHS, params.max])].sort((a, b) => a - b).map((length) => (
            <option key={length} value={length}>
              {paths.length(length)}
            </option>
          ))}
        </select>
      </label>
      {count > 0 && (
        <p>
          <button type="button" className="button" onClick={() => change({ types: [], rel: [], not: [], max: 8 })}>
            {paths.clear}
          </button>
        </p>
      )}
    </details>
  );
}

interface CheckProps {
  readonly name: string;
  readonly of: readonly string[];
  /** Those that are chosen; none for all. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly children: ReactNode;
}

function Check({ name, of, chosen, onChange, children }: CheckProps) {
  const isOn = (one: string) => chosen.length === 0 || chosen.includes(one);
  const toggle = () => {
    const next = of.filter((one) => (one === name ? !isOn(one) : isOn(one)));
    onChange(next.length === of.length ? [] : next);
  };
  return (
    <label>
      <input type="checkbox" checked={isOn(name)} onChange={toggle} /> {children}
    </label>
  );
}
