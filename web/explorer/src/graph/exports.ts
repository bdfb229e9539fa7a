// The map as a picture that stands alone: it carries its font, and names no address.
import extended from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';

/** A picture as SVG text, with its size. */
export interface Picture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const NAMESPACE = 'http://www.w3.org/2000/svg';
const MARGIN = 24;

/** What of the page's style a picture needs, as attributes that SVG has for it. */
const STYLES = [
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'opacity',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-width',
] as const;

/** What is for the page alone. */
const DROPPED = ['aria-label', 'aria-pressed', 'class', 'data-node', 'id', 'role', 'style', 'tabindex', 'aria-hidden'];

/** Makes a picture of a drawing as it looks now, of everything in it and not only of what is seen. */
export async function svgOf(drawing: SVGSVGElement, title: string): Promise<Picture> {
  const [copy, box] = fromNear(drawing, () => [styledCopy(drawing), (drawing.firstElementChild as SVGGElement).getBBox()] as const);
  return finished(copy, box, title);
}

/** Looks at a drawing as it is when its cards can be read: nothing on it is for the screen alone. */
function fromNear<T>(drawing: SVGSVGElement, look: () => T): T {
  const isFar = drawing.classList.contains('far');
  const names = [...drawing.querySelectorAll<SVGElement>('[data-screen]')];
  drawing.classList.remove('far');
  names.forEach((one) => one.setAttribute('display', 'none'));
  try {
    return look();
  } finally {
    drawing.classList.toggle('far', isFar);
    names.forEach((one) => one.removeAttribute('display'));
  }
}

function styledCopy(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [originals, copies] = [drawing.querySelectorAll('*'), copy.querySelectorAll('*')];
  originals.forEach((original, at) => {
    const made = copies[at];
    if (made) {
      takeStyle(original, made);
    }
  });
  copy.querySelectorAll('[data-screen]').forEach((one) => one.remove());
  return copy;
}

async function finished(copy: SVGSVGElement, box: DOMRect, title: string): Promise<Picture> {
  const [width, height] = [Math.ceil(box.width + 2 * MARGIN), Math.ceil(box.height + 2 * MARGIN)];
  for (const name of DROPPED) {
    copy.removeAttribute(name);
  }
  copy.setAttribute('xmlns', NAMESPACE);
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.firstElementChild?.setAttribute('transform', `translate(${MARGIN - box.x} ${MARGIN - box.y})`);
  copy.prepend(element('title', title), element('style', await fontFaces(copy.textContent)), ground(width, height));
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

/** Draws a picture on points, two for each of the page's. */
export async function pngOf({ text, width, height }: Picture): Promise<Blob | undefined> {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width * 2, height * 2];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Offers a file for download. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser needs a moment to begin.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function takeStyle(original: Element, copy: Element): void {
  const style = getComputedStyle(original);
  for (const name of DROPPED) {
    copy.removeAttribute(name);
  }
  if (original.tagName === 'g') {
    // All else comes from what is in the group; what is faded is faded as a whole.
    if (style.opacity !== '1') {
      copy.setAttribute('opacity', style.opacity);
    }
    return;
  }
  if (original instanceof SVGTSpanElement) {
    // Where a letter comes from another font all the same, the words still fit their card.
    copy.setAttribute('textLength', original.getComputedTextLength().toFixed(1));
    copy.setAttribute('lengthAdjust', 'spacingAndGlyphs');
  }
  for (const name of STYLES) {
    const value = style.getPropertyValue(name);
    if (value && value !== 'normal') {
      copy.setAttribute(name, value);
    }
  }
}

/** Returns the font faces that a text needs, with the fonts in them. */
async function fontFaces(text: string): Promise<string> {
  const isExtended = [...text].some((letter) => letter > 'ÿ' && letter < '\u2000');
  const files = isExtended ? [latin, extended] : [latin];
  const faces = await Promise.all(
    files.map(async (file) => `@font-face{font-family:"Inter Variable";font-weight:100 900;src:url(${await dataAddress(file)})}`),
  );
  return faces.join('');
}

async function dataAddress(file: string): Promise<string> {
  const blob = await (await fetch(file)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error(file));
    reader.readAsDataURL(blob);
  });
}

function ground(width: number, height: number): Element {
  const rect = element('rect');
  rect.setAttribute('width', String(width));
  rect.setAttribute('height', String(height));
  rect.setAttribute('fill', getComputedStyle(document.documentElement).getPropertyValue('--canvas').trim() || '#fff');
  return rect;
}

function element(name: string, text = ''): Element {
  const made = document.createElementNS(NAMESPACE, name);
  made.textContent = text;
  return made;
}
