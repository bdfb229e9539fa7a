import { useState } from 'react';

import { number } from '../../../format/numbers';
import { Said } from '../../../parts/Said';
import { useSite } from '../../../site/context';
import type { Item, Json, JsonObject, List } from './json';
import { columnsOf, isList, isNamed, isObject, isScalar, itemOf, listOf, onlyText } from './json';
import { headingOf, useLexicon } from './lexicon';
import { Named } from './Named';
import { Cited, Judged, isCitations } from './Proof';
import { Scalar } from './Scalar';
import { Table } from './Table';

/** How many items of a list are shown at once. */
const FIRST = 40;

/** What a field is called. */
export function Label({ path }: { readonly path: readonly string[] }) {
  const { words } = useSite();
  const lexicon = useLexicon();
  return (
    <span className="capital">
      {headingOf(path, lexicon, words).map(({ text, isOwn }, at) => (
        <span key={at}>
          {at > 0 && ', '}
          {isOwn ? text : <Said>{text}</Said>}
        </span>
      ))}
    </span>
  );
}

/** Anything that an answer may hold, as people read it. */
export function Told({ field, value, level }: { readonly field: string; readonly value: Json; readonly level: number }) {
  const { words } = useSite();
  if (isScalar(value)) {
    return <Scalar field={field} value={value} />;
  }
  if (isCitations(value)) {
    return <Cited of={value} />;
  }
  const text = onlyText(value);
  if (text !== undefined && isObject(value)) {
    return <Scalar field={Object.keys(value)[0] ?? field} value={text} />;
  }
  if (isObject(value) && isNamed(value)) {
    return <Named of={value} />;
  }
  const list = listOf(value);
  if (list) {
    return list.items.length === 0 && list.total === undefined ? <span className="muted">{words.questions.none}</span> : <Items field={field} of={list} level={level} />;
  }
  return isObject(value) ? <Thing of={itemOf(value)} level={level} /> : null;
}

/** A list: words beside each other, a table, or one thing below the other. */
function Items({ field, of, level }: { readonly field: string; readonly of: List; readonly level: number }) {
  const { words, locale } = useSite();
  const [all, setAll] = useState(false);
  const { total, others } = of;
  const items = all ? of.items : of.items.slice(0, FIRST);
  const count = (n: number) => number(n, locale);
  const hidden = of.items.length - items.length;
  return (
    <>
      {total !== undefined && (
        <p className="answer-count">
          {words.questions.total(count(total), total)}
          {total > of.items.length && of.items.length > 0 && ` ${words.search.more(count(of.items.length))}`}
        </p>
      )}
      {Object.entries(others).map(([key, value]) => (
        <Section key={key} path={[key]} value={value} level={level} />
      ))}
      <List field={field} of={items} level={level} />
      {hidden > 0 && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {words.entity.showAll(count(of.items.length))}
        </button>
      )}
    </>
  );
}

function List({ field, of, level }: { readonly field: string; readonly of: readonly Json[]; readonly level: number }) {
  if (of.every((one) => isScalar(one) || onlyText(one) !== undefined || isNamed(one))) {
    return (
      <ul className={of.some(isNamed) ? 'answer-names' : 'answer-words'}>
        {of.map((one, at) => (
          <li key={at}>
            <Told field={field} value={one} level={level} />
          </li>
        ))}
      </ul>
    );
  }
  const items = of.map((one) => (isObject(one) ? itemOf(one) : undefined));
  const known = items.filter((item) => item !== undefined);
  const columns = known.length === items.length ? columnsOf(known) : undefined;
  if (columns) {
    return <Table of={known} columns={columns} level={level} />;
  }
  return (
    <ul className="answer-things">
      {of.map((one, at) => (
        <li key={at}>{isList(one) ? <Told field={field} value={one} level={level} /> : <Told field={field} value={one} level={level + 1} />}</li>
      ))}
    </ul>
  );
}

/** One thing: what it is called, what is told of it in short, and then what takes more room. */
export function Thing({ of, level }: { readonly of: Item; readonly level: number }) {
  const told = of.cells.filter(({ value }) => value !== null);
  // That there is nothing is worth a line only where there is nothing else.
  const short = (told.length > 0 || of.named ? told : of.cells).filter(({ value }) => isShort(value));
  const long = of.cells.filter(({ value }) => !isShort(value));
  const judged = Object.keys(of.judged).length > 0 || of.when;
  return (
    <div className="answer-thing">
      {of.named && (
        <p className="answer-name">
          <Named of={of.named} />
        </p>
      )}
      {judged && (
        <p className="details">
          <Judged of={of} />
        </p>
      )}
      {short.length > 0 && (
        <dl className="facts">
          {short.map(({ path, value }) => (
            <div key={path.join('.')}>
              <dt>
                <Label path={path} />
              </dt>
              <dd>
                <Told field={path.at(-1) ?? ''} value={value} level={level + 1} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {long.map(({ path, value }) => (
        <Section key={path.join('.')} path={path} value={value} level={level} />
      ))}
      {of.citations.length > 0 && <Cited of={of.citations} />}
    </div>
  );
}

function isShort(value: Json): boolean {
  return isScalar(value) || onlyText(value) !== undefined || isNamed(value) || (isList(value) && value.length <= 12 && value.every((one) => isScalar(one) || onlyText(one) !== undefined || isNamed(one)));
}

interface SectionProps {
  readonly path: readonly string[];
  readonly value: Json;
  readonly level: number;
  /** What it is called, where that is said. */
  readonly title?: string | undefined;
}

/** A part of an answer under its own heading. */
export function Section({ path, value, level, title }: SectionProps) {
  const Heading = `h${Math.min(level, 6)}` as 'h2';
  const [field, inner] = onlyList(path.at(-1) ?? '', value);
  return (
    <section className={`answer-part answer-level-${Math.min(level, 6)}`}>
      <Heading>{title === undefined ? <Label path={path} /> : <Said>{title}</Said>}</Heading>
      <Told field={field} value={inner} level={level + 1} />
    </section>
  );
}

/** Of an object that holds a list and nothing else, the list. */
function onlyList(field: string, value: Json): readonly [string, Json] {
  const [only, ...others] = isObject(value) ? Object.entries(value) : [];
  return only && others.length === 0 && isList(only[1]) ? only : [field, value];
}

/** The parts of an answer: each field that the question asks for. One that is called like a parameter has its title. */
export function AnswerParts({ of, titles }: { readonly of: JsonObject; readonly titles: ReadonlyMap<string, string> }) {
  const { words } = useSite();
  const parts = Object.entries(of);
  return parts.map(([field, value]) =>
    value === null ? (
      <section key={field} className="answer-part">
        {parts.length > 1 && (
          <h2>
            <Label path={[field]} />
          </h2>
        )}
        <p>{words.questions.noAnswer}</p>
      </section>
    ) : parts.length > 1 ? (
      <Section key={field} path={[field]} value={value} level={2} title={titles.get(field)} />
    ) : (
      <section key={field} className="answer-part">
        <Told field={field} value={value} level={2} />
      </section>
    ),
  );
}
