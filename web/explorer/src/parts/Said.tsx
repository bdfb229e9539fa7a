import type { ElementType, ReactNode } from 'react';

import { useSite } from '../site/context';

interface Props {
  /** The language of the words as the API names it; nothing for the language of the page. */
  readonly lang?: string | null | undefined;
  readonly as?: ElementType;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Words of the data set, marked with their language where it is not that of the page around. */
export function Said({ lang, as: Element = 'span', className, children }: Props) {
  const { tongues, language, ui } = useSite();
  const tag = (lang ? tongues.get(lang)?.tag : undefined) ?? language.tag;
  return (
    <Element lang={tag === ui ? undefined : tag} className={className}>
      {children}
    </Element>
  );
}
