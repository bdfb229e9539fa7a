import type { KeyboardEvent, RefObject } from 'react';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';

import type { ChoicesQuery, NamedFragment } from '../api/generated';
import { ChoicesDocument } from '../api/generated';
import { useAsk } from '../api/useAsk';
import { number } from '../format/numbers';
import { useSite } from '../site/context';
import '../styles/picker.css';
import { KindSign } from './KindSign';
import { Said } from './Said';

type Choice = NonNullable<ChoicesQuery['asOf']['search']>['nodes'][number];

interface Props {
  readonly label: string;
  readonly chosen: NamedFragment | undefined;
  readonly onChoose: (id: string) => void;
}

/** So many milliseconds after the last letter the server is asked. */
const REST = 160;

/** A field in which an entity is chosen by a part of its name. */
export function EntityPicker({ label, chosen, onChoose }: Props) {
  const { words, variables, locale } = useSite();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<string>();
  const [at, setAt] = useState(0);
  const asked = useRested(text?.trim() ?? '');
  const asking = useAsk(ChoicesDocument, asked ? { text: asked, ...variables } : undefined);
  const isOpen = text !== undefined && text.trim() !== '';
  const found = isOpen && asked ? (asking.data?.data.asOf.search?.nodes ?? []) : [];
  const shown = text ?? chosen?.name ?? '';
  useFitting(field, shown);
  const current = found[Math.min(at, found.length - 1)];

  const choose = (choice: Choice | undefined) => {
    if (choice) {
      setText(undefined);
      onChoose(choice.id);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setAt((now) => Math.max(0, Math.min(found.length - 1, now + (event.key === 'ArrowDown' ? 1 : -1))));
    } else if (event.key === 'Enter' && isOpen) {
      choose(current);
    } else if (event.key === 'Escape' && text !== undefined) {
      setText(undefined);
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <div className="picker">
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
        id={id}
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder={words.picker.placeholder}
        value={shown}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current && `${id}-${current.id}`}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setText(undefined)}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={found.length === 0}>
        {found.map((choice) => (
          <li
            key={choice.id}
            id={`${id}-${choice.id}`}
            role="option"
            aria-selected={choice === current}
            // The field keeps the focus, or it would close the list before the click.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
          >
            <KindSign type={choice.type.name} size={18} />
            <span>
              <Said lang={choice.nameLang}>{choice.name}</Said> {choice.abbreviation && <small>{choice.abbreviation}</small>}
              <Said as="small" className="capital">
                {choice.type.label}
              </Said>
            </span>
          </li>
        ))}
      </ul>
      <span className={isOpen && asked && asking.data && found.length === 0 ? 'picker-none' : 'unseen'} role="status">
        {isOpen && asked && asking.data && !asking.isPlaceholderData ? (found.length > 0 ? words.picker.found(number(found.length, locale), found.length) : words.picker.none) : ''}
      </span>
    </div>
  );
}

/** So small letters may become, in pixels, that a name has room. */
const SMALLEST = 11;

/** Makes the letters of a field as much smaller as it takes to see all of its text. */
function useFitting(field: RefObject<HTMLInputElement | null>, text: string): void {
  useLayoutEffect(() => {
    const input = field.current;
    if (!input) {
      return;
    }
    let width = 0;
    const fit = () => {
      if (input.clientWidth === width) {
        return;
      }
      width = input.clientWidth;
      input.style.fontSize = '';
      for (let size = parseFloat(getComputedStyle(input).fontSize); size > SMALLEST && input.scrollWidth > input.clientWidth; size -= 0.5) {
        input.style.fontSize = `${Math.max(SMALLEST, size - 0.5)}px`;
      }
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(input);
    return () => observer.disconnect();
  }, [field, text]);
}

/** Returns a text once it has rested. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
