// What must hold on every page, whatever it shows and however wide the window is. Each law returns what
// breaks it, in words.

/** The size of the smallest letters, in pixels. */
const LEAST_FONT = 11;

/** Lists what breaks the laws of the look on the page as it is shown now, with letters of so many times the usual size. */
export function looks(page, times = 1) {
  return page.evaluate((least) => {
    const told = [];
    const about = (element) => {
      const name = [element.tagName.toLowerCase(), ...(element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean)].join('.');
      return `<${name}> “${(element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60)}”`;
    };
    const isSeen = (element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && getComputedStyle(element).visibility !== 'hidden' && !element.closest('.unseen, details:not([open]) > :not(summary), dialog:not([open])');
    };
    /** Whether what reaches out of an element can be scrolled to. */
    const scrolls = (element) => {
      for (let at = element; at && at !== document.body; at = at.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(at).overflowX)) {
          return true;
        }
      }
      return false;
    };
    // Nothing scrolls sideways, and a page that fills the window does not scroll past its end.
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth) {
      const wide = [...document.querySelectorAll('body *')].find((one) => isSeen(one) && one.getBoundingClientRect().right > innerWidth + 1 && !scrolls(one));
      told.push(`the page is ${root.scrollWidth - innerWidth} pixels wider than its window: ${wide ? about(wide) : ''}`);
    }
    if (document.querySelector('.frame-full') && matchMedia('(width >= 56.25em)').matches && root.scrollHeight > innerHeight + 1) {
      told.push(`${root.scrollHeight - innerHeight} pixels of nothing below the page`);
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const small = new Set();
    const torn = new Set();
    const out = new Set();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.data.trim() || !element || !isSeen(element) || ['NOSCRIPT', 'SCRIPT', 'STYLE', 'TITLE'].includes(element.tagName)) {
        continue;
      }
      const style = getComputedStyle(element);
      const inDrawing = element instanceof SVGElement;
      const scale = inDrawing ? (element.getScreenCTM?.()?.a ?? 1) : 1;
      // A letter that is the sign of a kind is a drawing; the word stands beside it.
      if (!element.matches('.glyph, .sign *') && parseFloat(style.fontSize) * scale < least - 0.05) {
        small.add(`${(parseFloat(style.fontSize) * scale).toFixed(1)} px: ${about(element)}`);
      }
      if (inDrawing) {
        continue;
      }
      const range = document.createRange();
      // No word is torn in two, but for code and addresses, which no dictionary can part.
      if (!element.closest('pre, code, .address')) {
        for (const match of node.data.matchAll(/[\p{L}\p{N}]{4,}/gu)) {
          range.setStart(node, match.index);
          range.setEnd(node, match.index + match[0].length);
          const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 4)));
          if (tops.size > 1 && [...range.getClientRects()].some(({ top, height }, _, [first]) => top > first.top + height / 2)) {
            torn.add(`${match[0]} in ${about(element)}`);
          }
        }
      }
      // No text reaches out of a box that hides what is outside.
      range.selectNodeContents(node);
      for (let box = element; box && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        if (/auto|scroll/.test(overflowX) || /auto|scroll/.test(overflowY) || getComputedStyle(box).clipPath !== 'none') {
          break;
        }
        if (/hidden|clip/.test(overflowX) || /hidden|clip/.test(overflowY)) {
          const edge = box.getBoundingClientRect();
          // What is for screen readers alone is hidden on purpose, and so is a title beside the name.
          for (const { left, right, top, bottom, width } of edge.width <= 2 || box.matches('.brand') ? [] : range.getClientRects()) {
            if (width > 0 && (left < edge.left - 1 || right > edge.right + 1 || top < edge.top - 2 || bottom > edge.bottom + 2)) {
              out.add(about(element));
            }
          }
        }
      }
    }
    // What stands in a field can be read whole: there or, as a name longer than any field, elsewhere on the page.
    const words = (text) => text.replaceAll('\u00ad', '').replace(/\s+/gu, ' ').trim();
    const shown = words(document.querySelector('main')?.textContent ?? '');
    for (const field of document.querySelectorAll('input, select')) {
      if (isSeen(field) && field.value !== '' && field.scrollWidth > field.clientWidth + 1 && !shown.includes(words(field.value))) {
        out.add(`field “${field.value}”`);
      }
    }
    for (const field of document.querySelectorAll('input[placeholder]')) {
      if (isSeen(field) && field.value === '') {
        const style = getComputedStyle(field);
        const context = document.createElement('canvas').getContext('2d');
        context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
        if (context.measureText(field.placeholder).width > field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) + 1) {
          out.add(`hint “${field.placeholder}”`);
        }
      }
    }
    told.push(...[...small].map((one) => `too small, ${one}`), ...[...torn].map((one) => `torn, ${one}`), ...[...out].map((one) => `cut, ${one}`));
    // Buttons and links that stand alone do not lie upon each other, and can be hit.
    const targets = [...document.querySelectorAll('button, summary, select, input:not([type=hidden]), a.button, a.chip, nav a')].filter(isSeen);
    for (const one of targets) {
      const { width, height } = (one.matches('[type=checkbox], [type=radio]') ? (one.closest('label') ?? one) : one).getBoundingClientRect();
      if ((width < 24 || height < 24) && !one.matches('.link, .mark *, p *, li *, dd *, td *')) {
        told.push(`less than 24 pixels: ${Math.round(width)} × ${Math.round(height)} ${about(one)}`);
      }
    }
    targets.forEach((one, at) => {
      const a = one.getBoundingClientRect();
      for (const other of targets.slice(at + 1)) {
        const b = other.getBoundingClientRect();
        if (!one.contains(other) && !other.contains(one) && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2) {
          if (!scrolls(one) && !scrolls(other)) {
            told.push(`${about(one)} and ${about(other)} lie upon each other`);
          }
        }
      }
    });
    return told;
  }, LEAST_FONT * times);
}
