"use client";

import { SearchForm } from "./search-form.tsx";

/** What a 404 offers. A client component for its weight: Next sends it along with every page. */
export function NotFoundHelp() {
  return (
    <div className="column">
      <h1>No such page</h1>
      <p className="lead">
        The address names no role, country or page here. Search for what you were after, or look
        through <a href="/salaries">all roles</a> and <a href="/countries">all countries</a>.
      </p>
      <SearchForm id="not-found-search" large />
    </div>
  );
}
