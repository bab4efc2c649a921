"use client";

import { useSlashKey, useSuggestions } from "./use-suggestions.ts";

/**
 * A plain GET form, which works without JavaScript and gives every search an address; where scripts run it offers pages
 * while one types.
 */
export function SearchForm({ id, query, large }: { id: string; query?: string; large?: boolean }) {
  const listId = `${id}-offers`;
  const { groups, active, shown, count, input } = useSuggestions(listId);
  useSlashKey(id, !large);
  let place = -1;
  return (
    <search className={large ? "search search-large" : "search search-small"}>
      <form action="/search">
        <label htmlFor={id} className={large ? "search-label" : "sr-only"}>
          Find a role or country
        </label>
        <input
          id={id}
          name="q"
          type="search"
          defaultValue={query}
          maxLength={100}
          placeholder={large ? "Data analyst in Brazil" : "Find a role or country"}
          autoComplete="off"
          {...input}
        />
        <button type="submit">Search</button>
        <div id={listId} role="listbox" aria-label="Pages" className="offers" hidden={!shown}>
          {groups.map(({ heading, items }) => (
            <fieldset key={heading} aria-label={heading}>
              <p aria-hidden="true">{heading}</p>
              {items.map(({ href, text, note }) => {
                place += 1;
                return (
                  <a
                    key={href}
                    id={`${listId}-${place}`}
                    href={href}
                    role="option"
                    aria-selected={place === active}
                    tabIndex={-1}
                  >
                    {text}
                    {note ? <small> {note}</small> : null}
                  </a>
                );
              })}
            </fieldset>
          ))}
        </div>
        <p role="status" className="sr-only">
          {shown ? `${count} pages offered; choose by the arrow keys` : ""}
        </p>
      </form>
    </search>
  );
}
