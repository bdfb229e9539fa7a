import type { RefObject } from 'react';

import { useSite } from '../site/context';
import { CardBody, CardText } from './CardDrawing';
import { EdgeDrawing } from './EdgeDrawing';
import { FarNames } from './FarNames';
import type { Curve } from './curves';
import type { EdgeLabel } from './edgeLabels';
import { LABEL_HEIGHT } from './edgeLabels';
import type { FarName } from './farNames';
import type { Lit } from './lit';
import type { MapNode, PlacedCard } from './types';
import type { PlacedMap } from './types';
import type { View } from './view';

interface Props {
  readonly map: PlacedMap;
  readonly curves: readonly Curve[];
  readonly labels: readonly EdgeLabel[];
  /** Names to read where those on the cards are too small. */
  readonly far: readonly FarName[] | undefined;
  readonly lit: Lit | undefined;
  readonly selected: string | null;
  readonly focus: readonly string[];
  /** The card at which the key Tab stops. */
  readonly stop: string | undefined;
  readonly isShown: (node: MapNode) => boolean;
  readonly view: View;
  /** How many times larger than usual letters are. */
  readonly letters: number;
  readonly drawing: RefObject<SVGSVGElement | null>;
  readonly nameOf: (node: MapNode) => string;
  readonly label: string;
}

/** So many lines are drawn finer. */
const MANY_LINES = 150;

/**
 * The drawing of a map. What is lit passes over what is dimmed but under its words: lines at rest,
 * dimmed cards, lit lines, lit cards, all texts, words on lines.
 */
export function MapDrawing({ map, curves, labels, far, lit, selected, focus, stop, isShown, view, letters, drawing, nameOf, label }: Props) {
  const { ontology, tongues, ui } = useSite();
  const nodes = map.data.nodes.flatMap((node) => {
    const card = map.cards.get(node.id);
    return card ? [{ node, card }] : [];
  });
  const isDimmed = (node: MapNode) => !isShown(node) || (lit !== undefined && !lit.nodes.has(node.id));
  const state = (node: MapNode) => ({
    selected: node.id === selected,
    middle: focus.includes(node.id),
    dimmed: isDimmed(node),
    ended: node.holds === 'NO',
    possibly: node.holds === 'POSSIBLY',
  });
  const bodies = (dimmed: boolean) =>
    nodes
      .filter(({ node }) => isDimmed(node) === dimmed)
      .map(({ node, card }) => <CardBody key={node.id} card={card} kind={ontology.kinds.get(node.type)} {...state(node)} />);
  const lines = (isLit: boolean) =>
    curves
      .filter(({ edge }) => (lit?.edges.has(edge.id) ?? false) === isLit)
      .map((curve) => <EdgeDrawing key={curve.edge.id} curve={curve} lit={isLit} faded={lit !== undefined && !isLit} />);
  const tagOf = (node: MapNode) => {
    const tag = node.nameLang ? tongues.get(node.nameLang)?.tag : undefined;
    return tag === ui ? undefined : tag;
  };
  return (
    <svg ref={drawing} className={['map', curves.length > MANY_LINES && 'many', far && 'far'].filter(Boolean).join(' ')} width="100%" height="100%" role="group" aria-label={label}>
      <g transform={`translate(${view.x} ${view.y}) scale(${view.scale})`}>
        <g aria-hidden="true">
          {lines(false)}
          {bodies(true)}
          {lines(true)}
          {bodies(false)}
        </g>
        {nodes.map(({ node, card }) => (
          <CardText
            key={node.id}
            card={card}
            kind={ontology.kinds.get(node.type)}
            lang={tagOf(node)}
            name={nameOf(node)}
            isStop={node.id === stop}
            {...state(node)}
          />
        ))}
        <g aria-hidden="true" className={lit ? 'all-words' : 'all-words at-rest'}>
          {labels.map((one) => (
            <Words key={one.id} of={one} />
          ))}
        </g>
        {far && <FarNames of={far} map={map} scale={view.scale / letters} />}
      </g>
    </svg>
  );
}

function Words({ of }: { readonly of: EdgeLabel }) {
  return (
    <g className="edge-words" transform={`translate(${of.x.toFixed(1)} ${of.y.toFixed(1)})`}>
      <rect x={-of.width / 2} y={-LABEL_HEIGHT / 2} width={of.width} height={LABEL_HEIGHT} rx={LABEL_HEIGHT / 2} />
      <text textAnchor="middle" y={4}>
        {of.text}
      </text>
    </g>
  );
}

/** Returns the cards of a map as a list. */
export function cardsIn(map: PlacedMap): PlacedCard[] {
  return [...map.cards.values()];
}
