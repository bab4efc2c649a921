"use client";

import { useEffect } from "react";
import type { ListTools } from "#lib/domain/list-tools.ts";
import { choose, takeAddress, useListChoice } from "./use-list-choice.ts";

/**
 * Orders and narrows the lists of a page; the address holds the choice. The page is sent in its own order, the same
 * for all: what a reader chooses is read in the browser.
 */
export function ListControls({ tools }: { tools: ListTools }) {
  const choice = useListChoice()?.choice;
  useEffect(() => {
    takeAddress();
    addEventListener("popstate", takeAddress);
    return () => removeEventListener("popstate", takeAddress);
  }, []);
  return (
    <>
      <div className="list-controls" data-reads-address>
        {tools.controls.map(({ name, label, without, options }) => (
          <label key={name}>
            {label}
            <select
              value={choice?.[name] ?? ""}
              onChange={({ target }) => choose(name, target.value)}
            >
              <option value="">{without}</option>
              {options.map(({ value, text }) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <p className="without-script text-muted">{tools.controls[0]?.without}</p>
    </>
  );
}
