"use client";

import type { ReactNode } from "react";
import { useListChoice } from "./use-list-choice.ts";

/** Whether a reader wants another kind of pay, family or region than a part of the page is of. */
function useLeftOut(kind: string | undefined, group: string | undefined): boolean {
  const choice = useListChoice()?.choice;
  const wantedGroup = choice?.family ?? choice?.region;
  const other = (own: string | undefined, wanted: string | null | undefined) =>
    own !== undefined && typeof wanted === "string" && own !== wanted;
  return other(kind, choice?.kind) || other(group, wantedGroup);
}

/** A section that is left out where a reader wants another kind of pay, family or region. */
export function ChosenSection({
  kind,
  group,
  children,
}: {
  kind?: string;
  group?: string;
  children: ReactNode;
}) {
  return <div hidden={useLeftOut(kind, group)}>{children}</div>;
}

/** A group of a long list behind a line that says what it holds; open where a reader ordered or narrowed the list. */
export function ChosenFold({
  group,
  heading,
  note,
  open,
  children,
}: {
  group: string;
  heading: string;
  note: string;
  open: boolean;
  children: ReactNode;
}) {
  const leftOut = useLeftOut(undefined, group);
  const asked = useListChoice() !== null;
  return (
    <details id={group} className="family" hidden={leftOut} open={open || asked}>
      <summary>
        <h3>{heading}</h3>
        <small>{note}</small>
      </summary>
      {children}
    </details>
  );
}
