// In which layer each card stands: kinds go from left to right, but what is tied to each other should
// stand in layers beside each other, and no layer may be much fuller than the others.
import type { Body } from './body';

/** What it costs to stand one layer beside that of its kind. */
const STRAY = 0.7;
/** The same for a card that was there before. */
const MOVE = 40;
/** What it costs two tied cards to stand in the same layer, and for each layer between them. */
const SAME = 1;
const SPAN = 0.6;
/** What it costs if a layer is too full, for each card too many. */
const FULL = 2.5;
const ROUNDS = 12;

/** Chooses the layers of bodies. Afterwards none of them is empty. */
export function assignLayers(bodies: readonly Body[], count: number, room: number): void {
  const wanted = wantedLayers(bodies, count);
  const loads = Array.from({ length: count }, () => 0);
  const size = (body: Body) => body.height + GAP;
  const total = bodies.reduce((sum, body) => sum + size(body), 0);
  const typical = total / Math.max(1, bodies.length);
  const most = Math.max(room * 0.6, (total / count) * 1.12, typical);
  const put = (body: Body, layer: number, sign: 1 | -1) => {
    loads[layer] = (loads[layer] ?? 0) + sign * size(body);
  };
  for (const body of bodies) {
    body.layer = Math.round(wanted.get(body) ?? 0);
    put(body, body.layer, 1);
  }
  const price = (body: Body, layer: number) => {
    const far = layer - (wanted.get(body) ?? 0);
    let cost = (body.home ? MOVE : STRAY) * far * far;
    for (const other of body.near) {
      const span = Math.abs(other.layer - layer);
      // Few ties say more about where a card belongs than many.
      cost += (span === 0 ? SAME : SPAN * (span - 1)) / Math.sqrt(Math.min(body.near.length, other.near.length));
    }
    return cost + (FULL * Math.max(0, (loads[layer] ?? 0) + size(body) - most)) / typical;
  };
  // Those with few ties move first: they have the least to lose.
  const order = bodies.toSorted((a, b) => a.near.length - b.near.length);
  for (let round = 0, moved = true; moved && round < ROUNDS; round += 1) {
    moved = false;
    for (const body of order) {
      put(body, body.layer, -1);
      let best = { layer: body.layer, cost: price(body, body.layer) - 1e-6 };
      for (let layer = 0; layer < count; layer += 1) {
        const cost = price(body, layer);
        if (cost < best.cost) {
          best = { layer, cost };
        }
      }
      moved ||= best.layer !== body.layer;
      body.layer = best.layer;
      put(body, body.layer, 1);
    }
  }
  closeUp(bodies);
}

/** The space below a card, as far as the fullness of layers is concerned. */
const GAP = 22;

/** Says for each body where between the first and the last layer its kind belongs: half of it follows
 * from the number of the kind's column, half from how many cards are to the left of it. */
function wantedLayers(bodies: readonly Body[], count: number): ReadonlyMap<Body, number> {
  const columns = [...new Set(bodies.map(({ column }) => column))].sort((a, b) => a - b);
  let left = 0;
  const middles = new Map<number, number>();
  for (const column of columns) {
    const own = bodies.filter((body) => body.column === column).length;
    middles.set(column, left + own / 2);
    left += own;
  }
  const [first = 0, last = 0] = [columns[0], columns.at(-1)];
  const [low, high] = [middles.get(first) ?? 0, middles.get(last) ?? 0];
  const layersBefore = 1 + Math.max(0, ...bodies.map(({ home }) => home?.layer ?? 0));
  const place = ({ column, home }: Body) => {
    if (home) {
      return layersBefore > 1 ? (home.layer * (count - 1)) / (layersBefore - 1) : (count - 1) / 2;
    }
    if (columns.length < 2) {
      return (count - 1) / 2;
    }
    const byNumber = (column - first) / (last - first);
    const byCount = ((middles.get(column) ?? 0) - low) / (high - low);
    return ((byNumber + byCount) / 2) * (count - 1);
  };
  return new Map(bodies.map((body) => [body, place(body)]));
}

/** Removes empty layers. */
function closeUp(bodies: readonly Body[]): void {
  const used = [...new Set(bodies.map(({ layer }) => layer))].sort((a, b) => a - b);
  for (const body of bodies) {
    body.layer = used.indexOf(body.layer);
  }
}
