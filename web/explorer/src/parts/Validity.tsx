import { validity } from '../format/dates';
import { useSite } from '../site/context';

/** When something holds, in words; nothing where no source tells. */
export function Validity({ since, until }: { readonly since: string | null; readonly until: string | null }) {
  const { dates } = useSite();
  const text = validity(since, until, dates);
  return text && <span className="validity">{text}</span>;
}
