import type { Metadata } from "next";
import { SearchForm } from "#components/ui/search-form.tsx";

export const metadata: Metadata = { title: "No such page", robots: { index: false } };

export default function NotFound() {
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
