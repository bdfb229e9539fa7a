import type { AnchorHTMLAttributes, MouseEvent } from 'react';

import type { Page, Params } from '../address/pages';
import { go } from '../address/history';
import { useHref } from '../address/useAddress';

type Props<P extends Page> = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  readonly page: P;
  readonly params?: Partial<Params<P>>;
};

/** A link to one of our pages, for the same day and language. */
export function To<P extends Page>({ page, params, ...rest }: Props<P>) {
  return <Link {...rest} href={useHref()(page, params ?? {})} />;
}

/** A link to a path on this server that is ours. */
export function Link({ href, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }) {
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        rest.onClick?.(event);
        if (isPlain(event)) {
          event.preventDefault();
          go(href);
        }
      }}
    />
  );
}

/** Says whether a click means this window, and not a new one or a download. */
function isPlain(event: MouseEvent): boolean {
  return !event.defaultPrevented && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
