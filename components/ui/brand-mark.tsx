/** The mark is an interval bar: a line, a band and a figure. */
export function BrandMark() {
  return (
    <svg width="30" height="20" viewBox="0 0 30 20" aria-hidden="true">
      <rect x="0" y="9" width="30" height="2" className="fill-spread-line" />
      <rect x="8" y="5" width="14" height="10" className="fill-band" />
      <rect x="13.5" y="2" width="3" height="16" className="fill-tick" />
    </svg>
  );
}
