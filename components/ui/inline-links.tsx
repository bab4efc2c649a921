import { Fragment } from "react";
import type { Link } from "#lib/domain/page.ts";

/** Links in a row, with commas. */
export function InlineLinks({ links }: { links: Link[] }) {
  return links.map((link, index) => (
    <Fragment key={link.href}>
      {index > 0 ? ", " : null}
      <a href={link.href}>{link.text}</a>
    </Fragment>
  ));
}
