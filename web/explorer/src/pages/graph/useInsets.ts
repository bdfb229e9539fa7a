import type { RefObject } from 'react';
import { useEffect, useState } from 'react';

/** How much of the stage is covered, in pixels. */
export interface Insets {
  readonly top: number;
  readonly bottom: number;
}

/** What lies over the stage: the legend at its top and the dock at its bottom, as high as they are. */
export function useInsets(stage: RefObject<HTMLElement | null>, content: unknown): Insets {
  const [insets, setInsets] = useState<Insets>({ top: 56, bottom: 90 });
  useEffect(() => {
    const read = () => {
      if (matchMedia('print').matches) {
        return;
      }
      const [legend, dock] = [stage.current?.querySelector('.legend'), stage.current?.querySelector('.dock')];
      const next = { top: legend?.clientHeight ?? 0, bottom: (dock?.clientHeight ?? 0) + 16 };
      stage.current?.style.setProperty('--above', `${next.top}px`);
      stage.current?.style.setProperty('--below', `${next.bottom}px`);
      setInsets((last) => (last.top === next.top && last.bottom === next.bottom ? last : next));
    };
    read();
    const observer = new ResizeObserver(read);
    for (const element of stage.current?.querySelectorAll('.legend, .dock') ?? []) {
      observer.observe(element);
    }
    return () => observer.disconnect();
  }, [stage, content]);
  return insets;
}
