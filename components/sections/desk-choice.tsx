"use client";

import { useState } from "react";
import type { StandingPage } from "#lib/domain/standing.ts";

type Selected = StandingPage["selected"];
type Offers = { slug: string; name: string }[];

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
        <RoleField name={page.roleName} onChoose={(role) => onChoose({ role })} />
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

/**
 * A role by its name, offered from all of them once a reader turns to the field: a list of nine hundred would weigh
 * more than the page. What is sent by the form instead is looked up as a search is.
 */
function RoleField({ name, onChoose }: { name: string; onChoose: (slug: string) => void }) {
  const [text, setText] = useState(name);
  const [offers, setOffers] = useState<Offers>([]);
  const load = async () => {
    if (offers.length === 0) setOffers(await allRoles());
  };
  return (
    <>
      <input
        id="desk-role"
        name="role"
        list="desk-roles"
        value={text}
        onFocus={({ target }) => {
          // A browser offers what begins as the field does: all of it only where that goes with the first letter.
          target.select();
          load();
        }}
        onChange={({ target }) => {
          setText(target.value);
          const typed = target.value.trim().toLowerCase();
          const role = offers.find((offer) => offer.name.toLowerCase() === typed);
          if (role) onChoose(role.slug);
        }}
        autoComplete="off"
        maxLength={100}
      />
      <datalist id="desk-roles">
        {offers.map((offer) => (
          <option key={offer.slug} value={offer.name} />
        ))}
      </datalist>
    </>
  );
}

async function allRoles(): Promise<Offers> {
  try {
    const answer = await fetch("/search/roles");
    return answer.ok ? await answer.json() : [];
  } catch {
    // Nothing is offered; the form itself still asks.
    return [];
  }
}
