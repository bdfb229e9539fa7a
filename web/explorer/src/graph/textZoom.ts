/**
 * Says how many times larger than usual the letters of the page are, as people set them in their browser.
 * A map is laid out for a stage that is so much smaller, and then drawn so much larger.
 */
export function textZoom(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
}
