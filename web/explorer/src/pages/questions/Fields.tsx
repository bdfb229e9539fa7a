import { useEffect, useId, useState } from 'react';

import type { NamedFragment } from '../../api/generated';
import { EntityPicker } from '../../parts/EntityPicker';
import { Said } from '../../parts/Said';
import { useSite } from '../../site/context';
import type { FieldSort, Parameter } from './parameters';
import { items, read, shapeOf, written } from './parameters';

interface Props {
  readonly of: Parameter;
  readonly sort: FieldSort;
  /** What stands in the field. */
  readonly text: string;
  readonly entities: ReadonlyMap<string, NamedFragment>;
  /** The values of an enumeration with their labels. */
  readonly choices: ReadonlyMap<string, string> | undefined;
  readonly set: (text: string) => void;
}

/** The field in which a parameter is set: one that fits its type. */
export function Field(props: Props) {
  const { of, sort, text, entities, choices, set } = props;
  const { words } = useSite();
  switch (sort) {
    case 'none':
      return null;
    case 'entity':
      return <EntityPicker label={of.label} chosen={entities.get(text) ?? unknown(text)} onChoose={set} />;
    case 'entities':
      return <Several {...props} />;
    case 'choices':
      return (
        <fieldset className="field-choices">
          <legend>
            <Said className="capital">{of.label}</Said>
          </legend>
          <div className="chips">
            {[...(choices ?? [])].map(([name, label]) => {
              const chosen = items(text);
              const isOn = chosen.includes(name);
              return (
                <button key={name} type="button" className="chip plain" aria-pressed={isOn} onClick={() => set((isOn ? chosen.filter((one) => one !== name) : [...chosen, name]).join(', '))}>
                  <Said className="capital">{label}</Said>
                </button>
              );
            })}
          </div>
        </fieldset>
      );
    case 'yesNo':
      return <Choice {...props} choices={new Map([['true', words.yes], ['false', words.no]])} />;
    case 'choice':
      return <Choice {...props} />;
    default:
      return <TextField {...props} />;
  }
}

/** An entity of which no more than the id is known. */
function unknown(id: string): NamedFragment | undefined {
  return id === '' ? undefined : { id, name: id, nameLang: null, abbreviation: null, holds: 'YES', type: { name: '' } };
}

/** Several entities: those that are chosen, and a field to add another. */
function Several({ of, text, entities, set }: Props) {
  const { words } = useSite();
  const ids = items(text);
  return (
    <div className="field-several">
      <EntityPicker label={words.questions.add(of.label)} chosen={undefined} onChoose={(id) => set([...ids.filter((one) => one !== id), id].join(', '))} />
      <ul className="chips" aria-label={of.label}>
        {ids.map((id) => (
          <li key={id}>
            <button type="button" className="chip plain" aria-label={words.questions.remove(entities.get(id)?.name ?? id)} onClick={() => set(ids.filter((one) => one !== id).join(', '))}>
              <Said>{entities.get(id)?.name ?? id}</Said> <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Choice({ of, text, choices, set }: Props) {
  const { isRequired } = shapeOf(of.type);
  return (
    <label className="field">
      <Said className="capital">{of.label}</Said>
      <select value={text} onChange={(event) => set(event.target.value)}>
        {!isRequired && <option value="" />}
        {[...(choices ?? [])].map(([name, label]) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A day, a number or words. A browser would write its own date field in its own language. */
function TextField({ of, sort, text, set }: Props) {
  const { words } = useSite();
  const id = useId();
  const [now, setNow] = useState(text);
  useEffect(() => setNow(text), [text]);
  const got = read(now, of.type, sort);
  const wrong = 'wrong' in got ? got.wrong : undefined;
  const apply = () => now !== text && !wrong && set(now.trim());
  return (
    <form
      className={sort === 'text' || sort === 'json' ? 'field field-wide' : 'field'}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <label htmlFor={id}>
        <Said className="capital">{of.label}</Said>
      </label>
      <input
        id={id}
        autoComplete="off"
        spellCheck={sort === 'text'}
        inputMode={sort === 'number' || sort === 'day' || sort === 'date' ? 'numeric' : 'text'}
        placeholder={sort === 'day' ? words.time.day : written(of.value)}
        value={now}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong && `${id}-wrong`}
        onChange={(event) => setNow(event.target.value)}
        onBlur={apply}
      />
      {wrong && (
        <span id={`${id}-wrong`} className="wrong small" role="alert">
          {words.questions.wrong[wrong]}
        </span>
      )}
    </form>
  );
}
