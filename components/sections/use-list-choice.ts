"use client";

import { useSyncExternalStore } from "react";
import type { ListParameter } from "#lib/domain/list-tools.ts";
import type { ListChoice } from "#lib/reader/list-choice.ts";
import type { ListLive } from "./list-live.ts";

type Chosen = { choice: ListChoice; live: ListLive };

/** One choice for all lists of the page: null until a reader made one, and on the server. */
let chosen: Chosen | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How the reader wants the lists, with what arranges them; null where the page's own way holds. */
export function useListChoice(): Chosen | null {
  return useSyncExternalStore(
    subscribe,
    () => chosen,
    () => null,
  );
}

/** Takes the choice that the address holds: of a link that was followed, or of a step back. */
export async function takeAddress(): Promise<void> {
  if (chosen === null && location.search === "") return;
  const live = await loaded();
  tell({ live, choice: live.readChoice(location.search) });
}

/** Changes one part of the choice, and the address with it; "" takes the part back. */
export async function choose(name: ListParameter, value: string): Promise<void> {
  const live = await loaded();
  const choice = { ...live.readChoice(location.search), [name]: value === "" ? null : value };
  // With Next's own state Next lets it pass: else it writes the address again later, an earlier one over a later.
  history.replaceState(
    history.state,
    "",
    live.addressOf(location.pathname + location.search, choice),
  );
  tell({ live, choice });
}

function tell(next: Chosen): void {
  chosen = next;
  for (const listener of listeners) listener();
}

async function loaded(): Promise<ListLive> {
  return (await import("./list-live.ts")).listLive;
}
