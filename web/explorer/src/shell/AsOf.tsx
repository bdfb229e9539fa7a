import { useEffect, useState } from 'react';

import { isDay } from '../address/param';
import { go } from '../address/history';
import { useHref, useUnderstood } from '../address/useAddress';
import { partialDate, yearsLater } from '../format/dates';
import { useSite } from '../site/context';

/**
 * The day that is looked at. A text field, because a browser writes its own date field in the
 * browser's language, whatever the page's is.
 */
export function AsOf() {
  const { words, day, today, isToday, dates } = useSite();
  const address = useUnderstood()?.address;
  const href = useHref();
  const [text, setText] = useState(day);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    setText(day);
    setWrong(false);
  }, [day]);

  const look = (at: string) => {
    if (isDay(at)) {
      go(href(address?.page ?? 'start', address?.params ?? {}, { asOf: at === today ? null : at }));
    }
    setWrong(!isDay(at));
  };
  return (
    <form
      className={isToday ? 'asof' : 'asof asof-past'}
      onSubmit={(event) => {
        event.preventDefault();
        look(text.trim());
      }}
    >
      <label htmlFor="asof">{words.asOf.label}</label>
      <button type="button" className="button step" aria-label={words.asOf.yearBack} onClick={() => look(yearsLater(day, -1))}>
        ‹
      </button>
      <input
        id="asof"
        inputMode="numeric"
        autoComplete="off"
        size={10}
        value={text}
        aria-invalid={wrong}
        aria-describedby={wrong ? 'asof-wrong' : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => text.trim() !== day && look(text.trim())}
      />
      <button type="button" className="button step" aria-label={words.asOf.yearOn} onClick={() => look(yearsLater(day, 1))}>
        ›
      </button>
      {!isToday && (
        <button type="button" className="button" onClick={() => look(today)}>
          {words.asOf.today}
        </button>
      )}
      {wrong && (
        <span id="asof-wrong" className="wrong" role="alert">
          {words.asOf.wrong}
        </span>
      )}
      {!isToday && <span className="unseen" role="status">{words.asOf.past(partialDate(day, dates))}</span>}
    </form>
  );
}
