import { useEffect } from 'react';

import { useSite } from '../site/context';

/** Names the page in the window's title. */
export function useTitle(name: string | undefined) {
  const { title } = useSite();
  useEffect(() => {
    if (name) {
      document.title = `${name} · ${title}`;
    }
  }, [name, title]);
}
