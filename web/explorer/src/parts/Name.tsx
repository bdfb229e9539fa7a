import { useContext } from 'react';

import { useHref } from '../address/useAddress';
import type { NamedFragment } from '../api/generated';
import { useSite } from '../site/context';
import { KindSign } from './KindSign';
import { Said } from './Said';
import { Link } from './To';
import { LinkTarget } from './linkTarget';

/** The name of an entity. Where it is in another language than asked for, a mark says which. */
export function Name({ of }: { readonly of: Pick<NamedFragment, 'name' | 'nameLang'> }) {
  const { language, tongues, words } = useSite();
  const other = of.nameLang && of.nameLang !== language.code ? tongues.get(of.nameLang) : undefined;
  return (
    <>
      <Said lang={of.nameLang}>{of.name}</Said>
      {other && (
        <abbr className="tongue" title={words.entity.inLanguage(other.label)}>
          {other.tag}
        </abbr>
      )}
    </>
  );
}

/** A link to an entity with the sign of its kind, told apart where it does not exist on the day. */
export function EntityLink({ of }: { readonly of: NamedFragment }) {
  const toPage = useHref();
  const target = useContext(LinkTarget);
  return (
    <Link href={target?.(of.id) ?? toPage('entity', { id: of.id })} className={of.holds === 'NO' ? 'entity-link ended' : 'entity-link'}>
      <KindSign type={of.type.name} size={17} />
      <span>
        <Name of={of} />
      </span>
    </Link>
  );
}
