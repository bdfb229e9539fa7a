// What must hold for those who set the look of pages up for themselves. Each function returns what breaks
// it, in words.

/** Of a text so many pixels at least have another colour than what it stands on. */
const INK = 0.04;

/**
 * Lists the words and bars of drawings that cannot be told from what lies behind them, on the page as it is
 * shown now. It looks at the pixels: a colour may be right and covered by another.
 */
export async function unseen(page) {
  const told = [];
  for (const drawing of await page.locator('svg.map, svg.chart, .near-picture svg, .years').all()) {
    if (await drawing.isVisible()) {
      await drawing.scrollIntoViewIfNeeded();
    }
    const marks = await drawing.evaluate((element) => {
      const edge = element.getBoundingClientRect();
      const isInSight = ({ left, top, right, bottom, width, height }) => {
        const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        const isWithin = left >= edge.left && top >= edge.top && right <= edge.right && bottom <= edge.bottom;
        return width > 1 && height > 1 && isWithin && over !== null && (element.contains(over) || over.contains(element));
      };
      return [...element.querySelectorAll('text, path.glyph, .years-bar, rect.bar')].flatMap((one) => {
        const box = one.getBoundingClientRect();
        const isBar = one.matches('.years-bar, rect.bar');
        const words = (isBar ? one.closest('li, g') : one.closest('[data-node], g'))?.textContent.trim();
        const { x, y, width, height } = box;
        return getComputedStyle(one).visibility !== 'hidden' && isInSight(box) ? [{ name: `<${one.getAttribute('class') ?? one.tagName}> “${words}”`, isBar, x, y, width, height }] : [];
      });
    });
    if (marks.length === 0) {
      continue;
    }
    const png = (await page.screenshot()).toString('base64');
    told.push(...(await page.evaluate(judge, { png, marks, least: INK })));
  }
  return told;
}

/** Looks at the pixels of marks; runs in the page. */
async function judge({ png, marks, least }) {
  const bytes = Uint8Array.from(atob(png), (one) => one.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d', { willReadFrequently: true });
  context.drawImage(image, 0, 0);
  const linear = (value) => (value <= 10.31 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const light = (colour) => 0.2126 * linear(colour >> 16) + 0.7152 * linear((colour >> 8) & 255) + 0.0722 * linear(colour & 255);
  const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  const colours = (x, y, width, height) => {
    const { data } = context.getImageData(Math.max(0, Math.round(x)), Math.max(0, Math.round(y)), Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
    const counts = new Map();
    for (let at = 0; at < data.length; at += 4) {
      const colour = (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return counts;
  };
  const most = (counts) => [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
  return marks.flatMap(({ name, isBar, x, y, width, height }) => {
    if (!isBar) {
      const counts = colours(x, y, width, height);
      const paper = most(counts);
      const ink = [...counts].reduce((sum, [colour, count]) => sum + (contrast(colour, paper) >= 3 ? count : 0), 0);
      const share = ink / (Math.round(width) * Math.round(height));
      return share < least ? [`${name}: ${(100 * share).toFixed(1)} % of its pixels can be told from what is behind them`] : [];
    }
    const [own, beside] = [most(colours(x, y, width, height)), most(colours(x - 4, y, 3, height))];
    return contrast(own, beside) < 3 ? [`${name} has the colour of what is beside it`] : [];
  });
}

/** Lists what moves by itself or in steps that can be seen. */
export function moving(page) {
  return page.evaluate(() => {
    const takes = (times) => times.split(', ').some((time) => parseFloat(time) > 0);
    const told = [...document.querySelectorAll('*')]
      .filter((one) => {
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(one);
        return takes(transitionDuration) || (animationName !== 'none' && takes(animationDuration));
      })
      .map((one) => one.outerHTML.slice(0, 100));
    return [...told, ...(getComputedStyle(document.documentElement).scrollBehavior === 'auto' ? [] : ['the page scrolls smoothly'])];
  });
}

/** Lists boxes that hide a part of their own text, as letters of twice the size may make them do. */
export function cut(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('main h1, main h2, main a, main button, main label, main dt, main dd, main p, main td, main th')]
      .filter((element) => !element.closest('.unseen, .scroll, details:not([open])') && getComputedStyle(element).overflow !== 'visible')
      .filter((element) => element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
      .map((element) => `cut, ${element.outerHTML.slice(0, 120)}`),
  );
}

/** Gives letters so many times their usual size, as browsers do for those who ask them to. */
export async function enlarge(page, times) {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 16 * times, fixed: 13 * times } });
  await session.detach();
}
