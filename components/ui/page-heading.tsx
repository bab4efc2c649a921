import type { ReactNode } from "react";
import type { Link } from "#lib/domain/page.ts";
import { Breadcrumbs } from "./breadcrumbs.tsx";

/** Breadcrumbs, the page's one h1 and its lead sentences. */
export function PageHeading({
  title,
  trail = [],
  here = title,
  lead = [],
  children,
}: {
  title: string;
  trail?: Link[];
  /** The page's own name in the breadcrumbs. */
  here?: string;
  lead?: string[];
  children?: ReactNode;
}) {
  return (
    <header className="page-heading">
      {trail.length > 0 ? <Breadcrumbs trail={trail} here={here} /> : null}
      <h1>{title}</h1>
      {lead.length > 0 ? <p className="lead">{lead.join(" ")}</p> : null}
      {children}
    </header>
  );
}
