import type { RefObject } from 'react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

import { textZoom } from './textZoom';
import type { PlacedCard } from './types';
import type { View } from './view';
import { enlarged, fitting, opening, showing } from './view';

const LEAST = 0.15;
const MOST = 3;
/** After so many milliseconds without movement the map is drawn sharply again. */
const REST = 150;

/**
 * Moving and enlarging a map. While it moves, the browser moves the picture that it has; only when
 * it comes to rest is the view given to React.
 */
export function useView(stage: RefObject<HTMLElement | null>, drawing: RefObject<SVGSVGElement | null>) {
  const [view, setView] = useState<View>({ scale: 1, x: 0, y: 0 });
  const drawn = useRef(view);
  const wanted = useRef(view);
  const timer = useRef(0);

  useLayoutEffect(() => {
    drawn.current = view;
    wanted.current = view;
    if (drawing.current) {
      drawing.current.style.transform = '';
    }
  }, [view, drawing]);

  const move = useCallback(
    (next: View) => {
      wanted.current = next;
      const by = next.scale / drawn.current.scale;
      const [x, y] = [next.x - by * drawn.current.x, next.y - by * drawn.current.y];
      if (drawing.current) {
        drawing.current.style.transform = `translate(${x}px, ${y}px) scale(${by})`;
      }
      clearTimeout(timer.current);
      timer.current = window.setTimeout(() => setView(wanted.current), REST);
    },
    [drawing],
  );

  const zoom = useCallback(
    (by: number, around?: { readonly x: number; readonly y: number }) => {
      const box = stage.current?.getBoundingClientRect();
      const { scale, x, y } = wanted.current;
      const next = Math.min(MOST, Math.max(LEAST, scale * by));
      const point = around ?? { x: (box?.width ?? 0) / 2, y: (box?.height ?? 0) / 2 };
      move({ scale: next, x: point.x - ((point.x - x) * next) / scale, y: point.y - ((point.y - y) * next) / scale });
    },
    [move, stage],
  );

  const fit = useCallback(
    (cards: Iterable<PlacedCard>) => {
      const box = stage.current?.getBoundingClientRect();
      if (box) {
        const zoom = textZoom();
        setView(enlarged(fitting([...cards], box.width / zoom, box.height / zoom, LEAST / zoom), zoom));
      }
    },
    [stage],
  );

  /** Shows a map for the first time; all of it on paper, which nobody can move. */
  const open = useCallback(
    (cards: readonly PlacedCard[], wanted: readonly PlacedCard[]) => {
      const box = stage.current?.getBoundingClientRect();
      if (box) {
        const zoom = textZoom();
        const [width, height] = [box.width / zoom, box.height / zoom];
        const view = matchMedia('print').matches ? fitting(cards, width, height, LEAST / zoom) : opening(cards, wanted, width, height);
        setView(enlarged(view, zoom));
      }
    },
    [stage],
  );

  /** Moves the map as little as it takes to bring a card into sight. */
  const show = useCallback(
    (card: PlacedCard) => {
      const box = stage.current?.getBoundingClientRect();
      if (!box) {
        return;
      }
      const next = showing(wanted.current, card, box.width, box.height);
      if (next !== wanted.current) {
        move(next);
      }
    },
    [move, stage],
  );

  /** Moves the stage over the map, by so much of its own size. */
  const pan = useCallback(
    (acrossBy: number, downBy: number) => {
      const box = stage.current?.getBoundingClientRect();
      const { scale, x, y } = wanted.current;
      move({ scale, x: x - acrossBy * (box?.width ?? 0), y: y - downBy * (box?.height ?? 0) });
    },
    [move, stage],
  );

  useDragAndWheel(stage, wanted, move, zoom);
  return { view, zoom, fit, open, show, pan };
}

function useDragAndWheel(
  stage: RefObject<HTMLElement | null>,
  wanted: RefObject<View>,
  move: (view: View) => void,
  zoom: (by: number, around: { readonly x: number; readonly y: number }) => void,
) {
  useEffect(() => {
    const element = stage.current;
    if (!element) {
      return;
    }
    const fingers = new Map<number, { x: number; y: number }>();
    const onDown = (event: PointerEvent) => {
      if (event.button === 0) {
        fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      }
    };
    const onMove = (event: PointerEvent) => {
      const before = fingers.get(event.pointerId);
      if (!before) {
        return;
      }
      const now = { x: event.clientX, y: event.clientY };
      const [other] = [...fingers].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
      if (other) {
        const box = element.getBoundingClientRect();
        const by = Math.hypot(now.x - other.x, now.y - other.y) / (Math.hypot(before.x - other.x, before.y - other.y) || 1);
        zoom(by, { x: (now.x + other.x) / 2 - box.left, y: (now.y + other.y) / 2 - box.top });
      } else {
        const { scale, x, y } = wanted.current;
        move({ scale, x: x + now.x - before.x, y: y + now.y - before.y });
      }
      fingers.set(event.pointerId, now);
    };
    const onUp = (event: PointerEvent) => fingers.delete(event.pointerId);
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      zoom(Math.exp(-event.deltaY * 0.0015), { x: event.clientX - box.left, y: event.clientY - box.top });
    };
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('wheel', onWheel, { passive: false });
    addEventListener('pointermove', onMove);
    addEventListener('pointerup', onUp);
    addEventListener('pointercancel', onUp);
    return () => {
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('wheel', onWheel);
      removeEventListener('pointermove', onMove);
      removeEventListener('pointerup', onUp);
      removeEventListener('pointercancel', onUp);
    };
  }, [stage, wanted, move, zoom]);
}
