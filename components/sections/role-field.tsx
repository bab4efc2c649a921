"use client";

import { useRef, useState } from "react";

type Offers = { slug: string; name: string }[];

/**
 * A role by its name, offered from all of them once a reader turns to the field: a list of nine hundred would weigh
 * more than the page. What is sent by the form instead is looked up as a search is.
 */
export function RoleField({
  id,
  name,
  onChoose,
}: {
  id: string;
  /** What stands in it first. */
  name: string;
  /** Where the page answers at once, a form being sent otherwise. */
  onChoose?: (slug: string) => void;
}) {
  const [text, setText] = useState(name);
  const [offers, setOffers] = useState<Offers>([]);
  const asked = useRef<Promise<Offers>>(null);
  const load = () => {
    asked.current ??= allRoles().then((all) => {
      setOffers(all);
      // What failed is tried again with the next letter.
      if (all.length === 0) asked.current = null;
      return all;
    });
    return asked.current;
  };
  return (
    <>
      <input
        id={id}
        name="role"
        list={`${id}s`}
        value={text}
        onFocus={({ target }) => {
          // A browser offers what begins as the field does: all of it only where that goes with the first letter.
          target.select();
          load();
        }}
        onChange={async ({ target }) => {
          setText(target.value);
          const typed = target.value.trim().toLowerCase();
          // Focus that came before this script did was not heard.
          const role = (await load()).find((offer) => offer.name.toLowerCase() === typed);
          if (role) onChoose?.(role.slug);
        }}
        autoComplete="off"
        maxLength={100}
      />
      <datalist id={`${id}s`}>
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
