// Lays maps out beside the page, so that it stays usable meanwhile.
import type { LayoutTask } from './layout';
import { layout } from './layout';

addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly task: LayoutTask }>) => {
  postMessage({ id: data.id, layout: layout(data.task) });
});
