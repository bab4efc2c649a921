import type { ReactNode } from "react";
import { Disclosure } from "./disclosure.tsx";

/** What stands open on a page with evidence of its own, and behind a line where it is known from elsewhere. */
export function Fold({
  closed,
  summary,
  children,
}: {
  closed: boolean;
  summary: string;
  children: ReactNode;
}) {
  return closed ? <Disclosure summary={summary}>{children}</Disclosure> : children;
}
