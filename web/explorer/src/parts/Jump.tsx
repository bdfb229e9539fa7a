import type { ReactNode } from 'react';

interface Props {
  readonly to: string;
  readonly className?: string;
  readonly label?: string;
  readonly children: ReactNode;
}

/** A link to a place on the same page. It moves the focus there, and the address stays as it is. */
export function Jump({ to, className, label, children }: Props) {
  return (
    <a
      // `<base>` would make a bare `#place` an address of the start page.
      href={`${location.pathname}${location.search}#${to}`}
      className={className}
      aria-label={label}
      onClick={(event) => {
        const place = document.getElementById(to);
        if (place) {
          event.preventDefault();
          place.focus();
          place.scrollIntoView({ block: 'nearest' });
        }
      }}
    >
      {children}
    </a>
  );
}
