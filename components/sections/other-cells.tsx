"use client";

import type { HubView } from "#lib/domain/hub.ts";

/**
 * Finds a modelled page that the hub does not link, by a plain form: search engines are sent to listed pages. A client
 * component for its weight alone.
 */
export function OtherCells({ others }: { others: HubView["others"] }) {
  if (others === null) return null;
  return (
    <form action="/search" className="add-cell">
      <p>
        <label htmlFor="other-cell">{others.label}</label>
        <select id="other-cell" name="q">
          {others.options.map((text) => (
            <option key={text}>{text}</option>
          ))}
        </select>
      </p>
      <input type="hidden" name="q" value={others.within} />
      <button type="submit" className="button">
        {others.button}
      </button>
    </form>
  );
}
