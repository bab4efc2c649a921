"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Suggestions } from "#lib/domain/suggestion.ts";

/** Milliseconds without a key after which the site is asked. */
const pause = 150;

/** The box's list: what it offers, which offer is chosen, and what keys and words do to it (WAI-ARIA, combobox). */
export function useSuggestions(listId: string) {
  const [groups, setGroups] = useState<Suggestions["groups"]>([]);
  const [active, setActive] = useState(-1);
  const [open, setOpen] = useState(false);
  const asked = useRef<AbortController>(null);
  const items = groups.flatMap((group) => group.items);
  const shown = open && items.length > 0;

  const ask = (typed: string) => {
    asked.current?.abort();
    const now = new AbortController();
    asked.current = now;
    setActive(-1);
    if (typed.trim().length < 2) return setGroups([]);
    setTimeout(async () => {
      if (now.signal.aborted) return;
      try {
        const answer = await fetch(`/search/suggest?${new URLSearchParams({ q: typed })}`, now);
        const found: Suggestions = answer.ok ? await answer.json() : { groups: [] };
        setGroups(found.groups);
        setOpen(true);
      } catch {
        // Newer words were typed, or nothing answers: the form itself still searches.
      }
    }, pause);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" && shown) {
      event.preventDefault();
      setOpen(false);
    } else if (step !== undefined && items.length > 0) {
      event.preventDefault();
      setOpen(true);
      // One place more than there are offers: the words themselves.
      setActive((place) => ((place + 1 + step + items.length + 1) % (items.length + 1)) - 1);
    } else if (event.key === "Enter" && shown && items[active]) {
      event.preventDefault();
      location.assign(items[active].href);
    }
  };
  return {
    groups,
    active,
    shown,
    count: items.length,
    input: {
      role: "combobox",
      "aria-expanded": shown,
      "aria-controls": listId,
      "aria-autocomplete": "list",
      "aria-activedescendant": shown && active >= 0 ? `${listId}-${active}` : undefined,
      onInput: (event: { currentTarget: HTMLInputElement }) => ask(event.currentTarget.value),
      onKeyDown,
      onFocus: () => setOpen(true),
      // A click on an offer must land before the list goes.
      onBlur: () => setTimeout(() => setOpen(false), pause),
    } as const,
  };
}

/** The key "/" leads to the box from wherever nothing is being written. */
export function useSlashKey(id: string, wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    const onKey = (event: globalThis.KeyboardEvent) => {
      const writes = (event.target as Element | null)?.closest(
        "input, select, textarea, [contenteditable]",
      );
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || writes) return;
      event.preventDefault();
      document.getElementById(id)?.focus();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [id, wanted]);
}
