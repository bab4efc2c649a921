"use client";

import type { StandingPage } from "#lib/domain/standing.ts";

type Selected = StandingPage["selected"];

/** Which role and country: at once where scripts run, else by a plain form that asks for the page again. */
export function DeskChoice({
  page,
  selected,
  onChoose,
}: {
  page: StandingPage;
  selected: Selected;
  onChoose: (part: Partial<Selected>) => void;
}) {
  return (
    <form action={page.path} className="add-cell desk-choice">
      <p>
        <label htmlFor="desk-role">Role</label>
        <select
          id="desk-role"
          name="role"
          value={selected.role}
          onChange={({ target }) => onChoose({ role: target.value })}
        >
          {page.roles.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label htmlFor="desk-country">Country</label>
        <select
          id="desk-country"
          name="country"
          value={selected.country}
          onChange={({ target }) => onChoose({ country: target.value })}
        >
          {page.countries.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </p>
      <button type="submit" className="button without-script">
        Show this pay
      </button>
    </form>
  );
}
