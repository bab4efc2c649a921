"use client";

import type { DirectoryEntry } from "#lib/domain/directory.ts";

/** The entries of a directory, one a line. A client component for its weight alone, as CitedText is. */
export function DirectoryLines({ entries }: { entries: DirectoryEntry[] }) {
  return (
    <ul className="directory">
      {entries.map(({ href, name, coverageShown, figureShown }) => (
        <li key={href}>
          <a href={href}>{name}</a>
          <span>{coverageShown}</span>
          <small>{figureShown}</small>
        </li>
      ))}
    </ul>
  );
}
