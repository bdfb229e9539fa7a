import { partialDate } from '../format/dates';
import { number } from '../format/numbers';
import { useSite } from '../site/context';
import { Said } from './Said';

interface Props {
  readonly value: string | null;
  readonly label: string | null;
  /** The scalar of the property; nothing or an enumeration's name where the label says it all. */
  readonly type: string | null;
  readonly lang: string | null;
}

/** A value of a property as people write it in the language of the page. */
export function Value({ value, label, type, lang }: Props) {
  const { words, locale, dates } = useSite();
  if (value === null) {
    return null;
  }
  switch (type) {
    case 'Int':
    case 'Decimal':
      return <span className="number">{number(value, locale)}</span>;
    case 'Boolean':
      return value === 'true' ? words.yes : words.no;
    case 'Date':
    case 'PartialDate':
      return partialDate(value, dates);
    case 'Url':
      return (
        <a href={value} rel="noopener noreferrer" className="long">
          {value.replace(/^https?:\/\//, '')}
        </a>
      );
    default:
      return <Said lang={lang}>{label ?? value}</Said>;
  }
}
