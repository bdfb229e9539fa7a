import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';

import { number } from '../format/numbers';
import { useSite } from '../site/context';
import { BeyondButtons } from './BeyondButtons';
import { MapDrawing, cardsIn } from './MapDrawing';
import { countsOf } from './counts';
import { curvesOf } from './curves';
import { edgeLabels } from './edgeLabels';
import { READABLE, farNames } from './farNames';
import type { Lit } from './lit';
import { around } from './lit';
import { measure } from './measure';
import { textZoom } from './textZoom';
import type { MapEdge, MapNode, PlacedMap } from './types';
import { useOnPaper } from './useOnPaper';
import { useView } from './useView';
import { beyond } from './view';
import { isArrow, nearest, neighbour, neighboursOf } from './walk';

interface Props {
  readonly map: PlacedMap;
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
  /** Lit instead of what is around the selected entity, such as a path. */
  readonly lit?: Lit;
  /** What stands in the middle of the map's question; it looks different. */
  readonly focus?: readonly string[];
  readonly isShown?: (node: MapNode) => boolean;
  readonly isEdgeShown?: (edge: MapEdge) => boolean;
  readonly drawing: RefObject<SVGSVGElement | null>;
  /** What other keys do, with the card that has the focus. Returns what is to be said about it. */
  readonly onKey?: (key: string, id: string) => string | undefined;
}

const ALWAYS = () => true;
const NONE: readonly string[] = [];

/** With more words than this on lines, none can be read. */
const MOST_LABELS = 40;

/** So few lines have their words on them also where nothing is lit. */
const MOST_AT_REST = 16;

/** A map that can be moved, enlarged, and walked through with pointer and keys. */
export function InteractiveMap({ map, selected, onSelect, lit, focus = NONE, isShown = ALWAYS, isEdgeShown = ALWAYS, drawing, onKey }: Props) {
  const { words, locale } = useSite();
  const stage = useRef<HTMLDivElement>(null);
  const { view, zoom, fit, open, show, pan } = useView(stage, drawing);
  useOnPaper(stage, drawing);
  const [hovered, setHovered] = useState<string | null>(null);
  const [stop, setStop] = useState<string>();
  const [said, setSaid] = useState('');
  const pressed = useRef<{ x: number; y: number }>(undefined);

  const edges = useMemo(() => map.data.edges.filter(isEdgeShown), [map, isEdgeShown]);
  const curves = useMemo(() => curvesOf(edges, map.cards), [edges, map]);
  const glow = useMemo(() => (hovered === null && lit ? lit : around(hovered ?? selected, edges)), [hovered, selected, lit, edges]);
  const drawn = useMemo(() => curves.filter(({ edge, isFirst }) => isFirst || glow?.edges.has(edge.id)), [curves, glow]);
  const labels = useMemo(() => {
    if (glow === undefined) {
      return drawn.length <= MOST_AT_REST ? edgeLabels({ curves: drawn, cards: map.cards, measure }) : [];
    }
    const own = curves.filter(({ edge }) => glow.edges.has(edge.id));
    const [all, hub] = [glow === lit, glow === lit ? null : (hovered ?? selected)];
    return all || own.length <= MOST_LABELS ? edgeLabels({ curves: own, cards: map.cards, measure, hub, all }) : [];
  }, [curves, drawn, glow, lit, map, hovered, selected]);
  const letters = textZoom();
  const far = useMemo(
    () => (view.scale < READABLE * letters ? farNames(map, view.scale / letters, [hovered, selected, ...focus, ...(glow?.nodes ?? [])], measure) : undefined),
    [map, view.scale, letters, hovered, selected, focus, glow],
  );
  const current = [stop, selected ?? undefined, map.data.nodes[0]?.id].find((id) => id !== undefined && map.cards.has(id));

  // Where not all can be seen at first: what is chosen, what is lit, what the map is drawn around.
  const wanted = [selected, ...(lit?.nodes ?? focus)].flatMap((id) => map.cards.get(id ?? '') ?? []);
  const first = useRef(wanted);
  first.current = wanted;
  useEffect(() => {
    // What is selected later moves the map by itself.
    open(cardsIn(map), first.current);
  }, [map, open]);
  const outside = useMemo(() => {
    const box = stage.current?.getBoundingClientRect();
    const about = lit ? cardsIn(map).filter(({ id }) => lit.nodes.has(id)) : cardsIn(map);
    return box && beyond(about, view, box);
  }, [map, lit, view]);

  const nodes = useMemo(() => new Map(map.data.nodes.map((node) => [node.id, node])), [map]);
  const nameOf = (node: MapNode) => {
    const ties = neighboursOf(node.id, map.data.edges).length;
    const marks = [node.holds === 'NO' && words.marks.ended, node.holds === 'POSSIBLY' && words.marks.possibly].filter(Boolean);
    const name = [node.name, node.abbreviation].filter(Boolean).join(' ');
    return [name, node.label, ...marks, words.graph.connections(number(ties, locale), ties)].join(', ');
  };

  const goTo = (id: string | undefined) => {
    const card = id === undefined ? undefined : map.cards.get(id);
    const node = id === undefined ? undefined : nodes.get(id);
    if (card && node) {
      setStop(card.id);
      setSaid(nameOf(node));
      show(card);
      drawing.current?.querySelector<SVGGElement>(`[data-node="${CSS.escape(card.id)}"]`)?.focus({ preventScroll: true });
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const id = nodeOf(event.target) ?? current;
    const card = id === undefined ? undefined : map.cards.get(id);
    if (!card || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (isArrow(event.key)) {
      goTo(nearest(card, event.key, cardsIn(map).filter(({ id: one }) => isShown(nodes.get(one) as MapNode)))?.id);
    } else if (event.key === 'Enter' || event.key === ' ') {
      onSelect(card.id);
    } else if ((event.key === 'n' || event.key === 'p') && selected !== null) {
      goTo(neighbour(selected, card.id, event.key === 'n' ? 1 : -1, edges));
    } else if (event.key === '+' || event.key === '-') {
      zoom(event.key === '+' ? 1.25 : 0.8);
    } else if (event.key === '0') {
      fit(map.cards.values());
    } else if (event.key === 'Escape') {
      leave(selected, onSelect);
    } else {
      const told = onKey?.(event.key, card.id);
      if (told === undefined) {
        return;
      }
      setSaid(told);
    }
    event.preventDefault();
  };

  const onClick = (event: MouseEvent) => {
    // The end of a drag is no click.
    const moved = pressed.current && Math.hypot(event.clientX - pressed.current.x, event.clientY - pressed.current.y) > 5;
    if (!moved) {
      const id = nodeOf(event.target);
      setStop(id ?? stop);
      onSelect(id ?? null);
    }
  };

  return (
    <>
      {/* The drawing is a group of buttons; what happens around them needs no name of its own. */}
      <div
        ref={stage}
        className="map-stage"
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          pressed.current = { x: event.clientX, y: event.clientY };
        }}
        onClick={onClick}
        onPointerOver={(event) => event.pointerType === 'mouse' && setHovered(nodeOf(event.target) ?? null)}
        onPointerLeave={() => setHovered(null)}
        onFocus={(event) => setStop(nodeOf(event.target) ?? stop)}
      >
        <MapDrawing
          map={map}
          curves={drawn}
          labels={labels}
          far={far}
          lit={glow}
          selected={selected}
          focus={focus}
          stop={current}
          isShown={isShown}
          view={view}
          letters={letters}
          drawing={drawing}
          nameOf={nameOf}
          label={words.graph.label(countsOf(map.data, words, locale))}
        />
      </div>
      <p className="unseen" role="status">
        {said}
      </p>
      {outside && <BeyondButtons of={outside} pan={pan} />}
      <div className="zoom" role="group" aria-label={words.graph.zoom}>
        <button type="button" aria-label={words.graph.zoomIn} onClick={() => zoom(1.25)}>
          +
        </button>
        <button type="button" aria-label={words.graph.zoomOut} onClick={() => zoom(0.8)}>
          −
        </button>
        <button type="button" onClick={() => fit(map.cards.values())}>
          {words.graph.fit}
        </button>
      </div>
    </>
  );
}

/** Returns the id of the entity whose card an element belongs to. */
function nodeOf(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<SVGElement>('[data-node]')?.dataset['node'] : undefined;
}

/** Escape clears the selection; without one it leads to the panel. */
function leave(selected: string | null, onSelect: (id: null) => void): void {
  if (selected !== null) {
    onSelect(null);
  } else {
    document.getElementById('panel')?.focus();
  }
}
