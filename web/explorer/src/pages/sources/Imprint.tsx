import { partialDate } from '../../format/dates';
import { useSite } from '../../site/context';

interface Props {
  readonly of: {
    readonly published: string | null;
    readonly updated: string | null;
    readonly publisherName: string | null;
    readonly licence: string | null;
  };
}

/** Who published a source, when, and under which terms. */
export function Imprint({ of }: Props) {
  const { words, dates } = useSite();
  const { sourcesPage } = words;
  const rows = [
    [sourcesPage.publisher, of.publisherName],
    [sourcesPage.published, of.published && partialDate(of.published, dates)],
    [sourcesPage.updated, of.updated && partialDate(of.updated, dates)],
    [sourcesPage.licence, of.licence],
  ].filter(([, value]) => value);
  if (rows.length === 0) {
    return null;
  }
  return (
    <dl className="imprint">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
