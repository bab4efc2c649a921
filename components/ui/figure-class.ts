/** Letters of an amount from which it takes a smaller step: "SEK 661,324" is long, "$199,615" is not. */
const long = 10;

/** The classes of an amount that is set large. */
export function figureClass(own: string, shown: string): string {
  return shown.length > long ? `${own} figure-long` : own;
}
