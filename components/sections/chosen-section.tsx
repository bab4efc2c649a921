"use client";

import type { ReactNode } from "react";
import { useListChoice } from "./use-list-choice.ts";

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
  const choice = useListChoice()?.choice;
  const wantedGroup = choice?.family ?? choice?.region;
  const other = (own: string | undefined, wanted: string | null | undefined) =>
    own !== undefined && typeof wanted === "string" && own !== wanted;
  return <div hidden={other(kind, choice?.kind) || other(group, wantedGroup)}>{children}</div>;
}
