import type { RefObject } from 'react';
import { useEffect, useState } from 'react';

import { textZoom } from '../../graph/textZoom';
import type { Insets } from './useInsets';

/** The size of the stage, in pixels that are as much larger as letters are. */
export interface StageSize {
  readonly width: number;
  readonly height: number;
}

/** How high a map is for its width, where it is on paper from the beginning. */
const PAPER = 0.8;

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
      const isPaper = matchMedia('print').matches;
      const box = watched.getBoundingClientRect();
      const [width, height] = [box.width / textZoom(), box.height / textZoom()];
      // On paper the stage is only as high as what stands in it.
      const next = { width: stepped(width), height: stepped(isPaper ? width * PAPER : height) };
      // Paper shows the map as it is on the screen, if it was there before.
      setSize((last) => (last && (isPaper || (last.width === next.width && last.height === next.height)) ? last : next));
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

/** Returns how much of a stage is free for a map. */
export function freeOf({ width, height }: StageSize, { top, bottom }: Insets): StageSize {
  return { width, height: Math.max(200, height - (top + bottom) / textZoom()) };
}

function stepped(length: number): number {
  return Math.max(40, Math.floor(length / 40) * 40);
}
