// The address as the one place where the state of a page lives.
import { useCallback, useMemo } from 'react';

import { BASE, fromBase } from './base';
import type { Understood } from './codec';
import { readAddress, writeAddress } from './codec';
import { usePlace } from './history';
import type { Address, Common, Page, Params } from './pages';

/** Returns the address of this moment; nothing where it is no page of ours. */
export function useUnderstood(): Understood | undefined {
  const place = usePlace();
  return useMemo(() => {
    const [path = '', query = ''] = place.split('?');
    return readAddress(path.startsWith(BASE) ? path.slice(BASE.length - 1) : path, query);
  }, [place]);
}

/** Returns the day and the language that the address names. */
export function useCommon(): Common {
  // Where there is no such page, the day and the language hold all the same.
  const address = useUnderstood()?.address ?? readAddress('/', location.search)?.address;
  const { asOf = null, lang = null } = address ?? {};
  return useMemo(() => ({ asOf, lang }), [asOf, lang]);
}

/** Returns the parameters of the page that is shown, if it is this one. */
export function useParams<P extends Page>(page: P): Params<P> | undefined {
  const address = useUnderstood()?.address;
  return address?.page === page ? (address as Address & { params: Params<P> }).params : undefined;
}

/** Returns a function that gives the path of a page, for the same day and language. */
export function useHref(): <P extends Page>(page: P, params: Partial<Params<P>>, common?: Partial<Common>) => string {
  const here = useCommon();
  return useCallback((page, params, common) => fromBase(writeAddress(page, params, { ...here, ...common })), [here]);
}
