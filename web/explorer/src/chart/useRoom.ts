import type { RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';

import { textZoom } from '../graph/textZoom';
import type { Room } from './types';

/** Watches how much room an element has for a drawing. */
export function useRoom(): readonly [RefObject<HTMLDivElement | null>, Room | undefined] {
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Room>();
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) {
      return;
    }
    const look = () => {
      setRoom({ width: Math.max(240, Math.floor(element.clientWidth)), zoom: textZoom() });
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, room];
}
