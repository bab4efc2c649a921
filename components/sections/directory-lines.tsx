"use client";

import type { DirectoryEntry } from "#lib/domain/directory.ts";
import type { ListKeys } from "#lib/reader/arrange.ts";
import { useListChoice } from "./use-list-choice.ts";

function keysOf({ name, postings, pages }: DirectoryEntry): ListKeys {
  return { name, evidence: postings, pages };
}

/** The entries of a directory, one a line. A client component for its weight alone, as CitedText is. */
export function DirectoryLines({ entries }: { entries: DirectoryEntry[] }) {
  const chosen = useListChoice();
  const wanted = chosen?.live.arrange(entries, keysOf, chosen.choice) ?? entries;
  return (
    <ul className="directory">
      {wanted.map(({ href, name, coverageShown, figureShown }) => (
        <li key={href}>
          <a href={href}>{name}</a>
          <span>{coverageShown}</span>
          <small>{figureShown}</small>
        </li>
      ))}
    </ul>
  );
}
