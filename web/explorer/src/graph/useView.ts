import type { RefObject } from 'react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

import type { PlacedCard } from './types';

/** How the map lies on the stage: enlarged, then moved. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

const LEAST = 0.15;
const MOST = 3;
/** Never larger than this when the map is made to fit. */
const MOST_FIT = 1.4;
/** Not smaller than this at first, so that all text can be read; who wants all of it at once says so. */
const LEAST_READABLE = 0.88;
/** After so many milliseconds without movement the map is drawn sharply again. */
const REST = 150;
/** What stays free around the map, in pixels, and at the right for the buttons. */
const MARGIN = 22;
const BUTTONS = 50;

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
        setView(fitting([...cards], box.width, box.height, LEAST));
      }
    },
    [stage],
  );

  /** Shows a map for the first time: all of it, or what can be read around one card. */
  const open = useCallback(
    (cards: Iterable<PlacedCard>, middle: PlacedCard | undefined) => {
      const box = stage.current?.getBoundingClientRect();
      if (box) {
        const next = fitting([...cards], box.width, box.height, LEAST_READABLE);
        setView(middle ? showing(next, middle, box.width, box.height) : next);
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

  useDragAndWheel(stage, wanted, move, zoom);
  return { view, zoom, fit, open, show };
}

/** Returns a view moved as little as it takes to have a card in sight. */
export function showing(view: View, card: PlacedCard, width: number, height: number): View {
  const { scale, x, y } = view;
  const [left, right] = [(card.x - card.width / 2) * scale + x, (card.x + card.width / 2) * scale + x];
  const [above, below] = [(card.y - card.height / 2) * scale + y, (card.y + card.height / 2) * scale + y];
  const dx = left < MARGIN ? MARGIN - left : Math.min(0, width - MARGIN - BUTTONS - right);
  const dy = above < MARGIN ? MARGIN - above : Math.min(0, height - MARGIN - below);
  return dx === 0 && dy === 0 ? view : { scale, x: x + dx, y: y + dy };
}

/** Returns how much of a stage cards may take. */
export function roomOf({ width, height }: { readonly width: number; readonly height: number }): { width: number; height: number } {
  return { width: Math.max(80, width - 2 * MARGIN - BUTTONS), height: Math.max(80, height - 2 * MARGIN) };
}

/** Returns the view in which all cards are seen, unless that makes them smaller than wanted. */
export function fitting(cards: readonly PlacedCard[], width: number, height: number, least: number): View {
  if (cards.length === 0) {
    return { scale: 1, x: width / 2, y: height / 2 };
  }
  const left = Math.min(...cards.map((card) => card.x - card.width / 2));
  const right = Math.max(...cards.map((card) => card.x + card.width / 2));
  const above = Math.min(...cards.map((card) => card.y - card.height / 2));
  const below = Math.max(...cards.map((card) => card.y + card.height / 2));
  const room = roomOf({ width, height });
  const scale = Math.max(least, Math.min(room.width / (right - left), room.height / (below - above), MOST_FIT));
  return {
    scale,
    x: (width - BUTTONS) / 2 - (scale * (left + right)) / 2,
    y: height / 2 - (scale * (above + below)) / 2,
  };
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
