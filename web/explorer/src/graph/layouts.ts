// Layouts from the worker, each made once.
import type { Layout, LayoutTask } from './layout';

let last = 0;
const waiting = new Map<number, (layout: Layout) => void>();
// It starts while the first map is asked for.
const worker = started();
const known = new Map<string, Promise<Layout>>();

/** Lays a map out. The same map is laid out once, whatever was there before: Back leads to the picture
 * that one has seen. */
export function laidOut(task: LayoutTask): Promise<Layout> {
  const key = JSON.stringify({ ...task, before: undefined });
  let layout = known.get(key);
  if (!layout) {
    layout = send(task);
    known.set(key, layout);
  }
  return layout;
}

function send(task: LayoutTask): Promise<Layout> {
  last += 1;
  worker.postMessage({ id: last, task });
  return new Promise((resolve) => waiting.set(last, resolve));
}

function started(): Worker {
  const made = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  made.addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly layout: Layout }>) => {
    waiting.get(data.id)?.(data.layout);
    waiting.delete(data.id);
  });
  return made;
}
