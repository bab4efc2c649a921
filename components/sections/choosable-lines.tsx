"use client";

import type { ListKeys } from "#lib/reader/arrange.ts";
import { type CellLine, CellLines } from "./cell-lines.tsx";
import { useListChoice } from "./use-list-choice.ts";

/** A line with what readers choose by, as far as it differs in the list. */
export type ChoosableLine = CellLine & { keys?: Pick<ListKeys, "kind" | "group"> };

/** Amounts are read off their words: a page that held both would weigh more. */
function amountIn(words: string): number {
  return Number(words.replace(/^\d{4}: /, "").replaceAll(/\D/g, ""));
}

function keysOf({ name, figure, projection, confidence, keys }: ChoosableLine): ListKeys {
  return {
    ...{ name, ...keys, amount: amountIn(figure) },
    projected: projection === null ? null : amountIn(projection),
    ...(confidence ? { dots: confidence.dots } : {}),
  };
}

/** Draws the lines that a reader wants, in the order that they want; as they were sent before. */
export function ChoosableLines({ lines }: { lines: ChoosableLine[] }) {
  const chosen = useListChoice();
  const wanted = chosen?.live.arrange(lines, keysOf, chosen.choice) ?? lines;
  return wanted.length === 0 ? (
    <p className="text-muted">{`None of the ${lines.length} here fits what you chose.`}</p>
  ) : (
    <CellLines lines={wanted} />
  );
}
