// The width of texts as the browser will draw them.
import type { Measure } from './wrap';
import { META_FONT, NAME_FONT } from './wrap';

let context: CanvasRenderingContext2D | null | undefined;

/** Returns the width of a text in pixels. The font must have been loaded. */
export const measure: Measure = (text, font) => {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) {
    return text.length * 7;
  }
  context.font = font;
  return context.measureText(text).width;
};

/** Loads the fonts of cards with the letters that are needed; before that every width is wrong. */
export async function fontsFor(text: string): Promise<void> {
  try {
    await Promise.all([document.fonts.load(NAME_FONT, text), document.fonts.load(META_FONT, text)]);
  } catch {
    // Without the font the cards are drawn and measured in another, and fit as well.
  }
}
