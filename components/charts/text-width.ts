/** Pixels of the labels of drawings: 0.9 of the root's 17 pixels. */
const labelSize = 15.3;

/** Widths in ems of Source Sans, rounded up: what a drawing on the server cannot measure. */
const wide = /[A-Z$€£¥₹₩%]/;
const narrow = /[.,:;' ilj]/;

/**
 * About how wide a label is, in pixels, and never less than it is drawn.
 *
 * @param strong labels are semibold.
 */
export function textWidth(text: string, strong = false): number {
  const ems = [...text].reduce((total, letter) => {
    if (narrow.test(letter)) return total + 0.28;
    return total + (wide.test(letter) ? 0.62 : 0.53);
  }, 0);
  return ems * labelSize * (strong ? 1.06 : 1);
}
