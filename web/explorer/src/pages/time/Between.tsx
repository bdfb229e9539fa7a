import { useEffect, useId, useState } from 'react';

import type { Params } from '../../address/pages';
import { isDay } from '../../address/param';
import type { NamedFragment } from '../../api/generated';
import { yearsLater } from '../../format/dates';
import { EntityPicker } from '../../parts/EntityPicker';
import { To } from '../../parts/To';
import { useSite } from '../../site/context';
import type { Change } from './TimePage';

interface Props {
  readonly params: Params<'time'>;
  readonly from: string | null;
  readonly to: string | null;
  readonly entity: NamedFragment | undefined;
  readonly change: Change;
}

/** The first and the last day of all that can be told. */
export const EVER = { from: '0001-01-01', to: '2999-12-31' };

/** The two days, some to begin with, and the one entity that it is about, if any. */
export function Between({ params, from, to, entity, change }: Props) {
  const { words, day } = useSite();
  const { time } = words;
  const presets = [
    { label: time.lastYear, from: params.of === null ? null : yearsLater(day, -1), to: params.of === null ? null : day },
    { label: time.lastFive, from: yearsLater(day, -5), to: day },
    { label: time.ever, from: params.of === null ? EVER.from : null, to: params.of === null ? EVER.to : null },
  ];
  return (
    <div className="sheet between">
      <div className="between-fields">
        <DayField label={time.from} value={from} onChange={(next) => change({ from: next })} />
        <DayField label={time.to} value={to} onChange={(next) => change({ to: next })} />
        <EntityPicker label={time.about} chosen={entity} onChoose={(of) => change({ of, from: null, to: null })} />
        {params.of !== null && (
          <button type="button" className="button" onClick={() => change({ of: null, from: null, to: null })}>
            {time.everything}
          </button>
        )}
      </div>
      <ul className="chips" aria-label={time.presets}>
        {presets.map((preset) => (
          <li key={preset.label}>
            <To
              page="time"
              params={{ ...params, from: preset.from, to: preset.to }}
              className="chip plain"
              aria-current={preset.from === params.from && preset.to === params.to ? 'true' : undefined}
            >
              {preset.label}
            </To>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

/** A day as text: a browser writes its own date field in the browser's language, whatever the page's is. */
function DayField({ label, value, onChange }: DayFieldProps) {
  const { words } = useSite();
  const id = useId();
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  const trimmed = text.trim();
  const isWrong = trimmed !== '' && !isDay(trimmed);
  const set = () => {
    if (!isWrong && trimmed !== (value ?? '')) {
      onChange(trimmed === '' ? null : trimmed);
    }
  };
  return (
    <form
      className="day"
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        size={11}
        placeholder={words.time.day}
        value={text}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={set}
      />
      {isWrong && (
        <span id={`${id}-wrong`} className="wrong small" role="alert">
          {words.asOf.wrong}
        </span>
      )}
    </form>
  );
}
