// When a page of the explorer is done with what it does by itself. Tests that read a page once read it
// then; there is no other way to be sure, however long one waits.

/** Longer timers are not part of showing a page: they clear what is kept, or take back a word of thanks. */
const LONGEST_TIMER_MS = 1000;

/** A page that is drawn has a frame before this time is over, on a machine that is busy with much else too. */
const FRAME_MS = 20_000;

/** How often in succession a page must have nothing to do: what ends in one frame may begin something in the next. */
const CALM = 3;

/** How long anything may take that a test waits for: what does not come at all is told so much later, and else it is free. */
export const PATIENCE_MS = 120_000;

/**
 * Makes pages of a context count what they wait for. Runs before the pages' own scripts, and changes
 * nothing that they can see.
 */
export function watched(context) {
  return context.addInitScript((longest) => {
    const waiting = { questions: 0, layouts: 0, timers: new Set() };
    const counted = (promise, what) => {
      const done = () => {
        waiting[what] -= 1;
      };
      waiting[what] += 1;
      promise.then(done, done);
      return promise;
    };
    const { fetch, setTimeout, clearTimeout } = globalThis;
    const { json } = Response.prototype;
    const { postMessage } = Worker.prototype;
    globalThis.fetch = (...request) => counted(fetch(...request), 'questions');
    Response.prototype.json = function () {
      return counted(json.call(this), 'questions');
    };
    globalThis.setTimeout = (act, delay = 0, ...values) => {
      const timer = setTimeout(
        (...given) => {
          waiting.timers.delete(timer);
          act(...given);
        },
        delay,
        ...values,
      );
      if (delay <= longest) {
        waiting.timers.add(timer);
      }
      return timer;
    };
    globalThis.unwatchedTimeout = setTimeout;
    globalThis.clearTimeout = (timer) => {
      waiting.timers.delete(timer);
      clearTimeout(timer);
    };
    // A worker of the explorer answers each message with one.
    Worker.prototype.postMessage = function (...message) {
      counted(new Promise((answered) => this.addEventListener('message', answered, { once: true })), 'layouts');
      postMessage.apply(this, message);
    };
    /** Lists what the page is busy with. */
    globalThis.busyWith = () => {
      const told = [];
      for (const what of ['questions', 'layouts']) {
        if (waiting[what] > 0) {
          told.push(`${waiting[what]} ${what}`);
        }
      }
      if (waiting.timers.size > 0) {
        told.push(`${waiting.timers.size} timers`);
      }
      if (document.fonts.status !== 'loaded') {
        told.push('letters');
      }
      const moving = document.getAnimations().filter(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity);
      if (moving.length > 0) {
        told.push(`${moving.length} movements`);
      }
      for (const element of document.querySelectorAll('.loading, [aria-busy="true"]')) {
        told.push(`<${element.tagName.toLowerCase()}> “${element.textContent.trim().slice(0, 40)}”`);
      }
      return told;
    };
  }, LONGEST_TIMER_MS);
}

/** Waits until a page of the explorer has its heading and all its answers, has drawn them, and does nothing more by itself. */
export async function settled(page) {
  await page.locator('main h1').first().waitFor();
  await atRest(page);
}

/** Waits until a page does nothing more by itself, whatever it shows. */
export async function atRest(page) {
  const until = Date.now() + PATIENCE_MS;
  for (let calm = 0; calm < CALM; ) {
    const busy = await Promise.race([page.evaluate(look, FRAME_MS), late(until)]);
    if (Date.now() > until) {
      throw new Error(`${page.url()} does not come to rest: ${busy.join(', ')}`);
    }
    calm = busy.length > 0 ? 0 : calm + 1;
  }
}

/** Lists what a page is busy with after its next frame; runs in the page. */
async function look(most) {
  const frame = new Promise((drawn) => requestAnimationFrame(drawn));
  // A page that is not drawn has no frames, and nothing to do for them.
  await Promise.race([frame, new Promise((waited) => globalThis.unwatchedTimeout(waited, most))]);
  // Sizes are looked at after a frame has begun, and what they call for is done before the page is idle.
  await new Promise((idle) => requestIdleCallback(idle, { timeout: most }));
  return globalThis.busyWith();
}

/** Tells after some time that a page says nothing. */
function late(until) {
  return new Promise((told) => setTimeout(() => told(['it does not answer']), until - Date.now() + 1).unref());
}
