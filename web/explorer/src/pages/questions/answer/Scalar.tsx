import { partialDate } from '../../../format/dates';
import { number } from '../../../format/numbers';
import { Said } from '../../../parts/Said';
import { To } from '../../../parts/To';
import { Value } from '../../../parts/Value';
import { useSite } from '../../../site/context';
import { located } from './json';
import { enumLabel, useLexicon } from './lexicon';

interface Props {
  readonly field: string;
  readonly value: null | boolean | number | string;
}

/** Fields of the API that hold a part of a whole. */
const PARTS = new Set(['relative', 'relativeDifference', 'share', 'compound']);

/** Fields of the API that tell a time; four digits are a year. */
export const TIMES = new Set(['period', 'since', 'until', 'date', 'earliest', 'latest', 'published', 'updated', 'today', 'year', 'periods', 'from', 'to']);

/** Fields whose digits are no number. */
const NO_NUMBERS = new Set(['id', 'code', 'locator', 'version', 'text', 'name', 'label', 'title']);

/** A single value, written as people write it. */
export function Scalar({ field, value }: Props) {
  const { words, locale, dates } = useSite();
  const lexicon = useLexicon();
  if (value === null) {
    return <span className="muted">{words.questions.nothing}</span>;
  }
  if (typeof value === 'boolean') {
    return value ? words.yes : words.no;
  }
  const text = String(value);
  const place = field === 'locator' ? located(text) : undefined;
  if (place) {
    return (
      <>
        <To page="source" params={{ id: place.source }}>
          <Said>{lexicon.entities.get(place.source)?.name ?? place.source}</Said>
        </To>
        , {words.entity.lines([place.lines])}
      </>
    );
  }
  const type = lexicon.fields.get(field)?.valueType ?? null;
  if (PARTS.has(field)) {
    return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(Number(text)).replace(/^-/, '−');
  }
  if (typeof value === 'number') {
    return <span className="number">{number(value, locale)}</span>;
  }
  if (type !== null && type !== 'Text' && type !== 'String' && !lexicon.enums.has(type)) {
    return <Value value={text} label={null} type={type} lang={null} />;
  }
  if (/^[A-Z][A-Z\d_]*[A-Z\d]$/.test(text) && (type === null ? !NO_NUMBERS.has(field) : lexicon.enums.has(type))) {
    return <Said>{enumLabel(field, text, lexicon, words)}</Said>;
  }
  if (type === null && !NO_NUMBERS.has(field)) {
    if (/^\d{4}-\d{2}(-\d{2})?(\/\d{4}.*)?$/.test(text) || TIMES.has(field)) {
      return partialDate(text, dates);
    }
    return /^-?\d+(\.\d+)?$/.test(text) ? <span className="number">{number(text, locale)}</span> : <Said>{text}</Said>;
  }
  return <Said>{text}</Said>;
}
