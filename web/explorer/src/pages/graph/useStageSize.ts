import type { RefObject } from 'react';
import { useEffect, useState } from 'react';

/** The size of the stage in pixels. */
export interface StageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Follows the size of an element, in steps: a map is laid out for the stage it is seen on, and must
 * not jump about while a window is pulled larger.
 */
export function useStageSize(element: RefObject<HTMLElement | null>): StageSize | undefined {
  const [size, setSize] = useState<StageSize>();
  useEffect(() => {
    const watched = element.current;
    if (!watched) {
      return;
    }
    let timer = 0;
    const read = () => {
      // Paper shows the map as it is on the screen.
      if (matchMedia('print').matches) {
        return;
      }
      const { width, height } = watched.getBoundingClientRect();
      const next = { width: stepped(width), height: stepped(height) };
      setSize((last) => (last?.width === next.width && last.height === next.height ? last : next));
    };
    read();
    const observer = new ResizeObserver(() => {
      clearTimeout(timer);
      timer = window.setTimeout(read, 120);
    });
    observer.observe(watched);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [element]);
  return size;
}

function stepped(length: number): number {
  return Math.max(40, Math.floor(length / 40) * 40);
}
