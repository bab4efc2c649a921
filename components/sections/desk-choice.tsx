"use client";

import type { StandingPage } from "#lib/domain/standing.ts";
import { RoleField } from "./role-field.tsx";

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
        <RoleField id="desk-role" name={page.roleName} onChoose={(role) => onChoose({ role })} />
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
