/** A plain GET form: works without JavaScript and gives every search an address. */
export function SearchForm({ id, query, large }: { id: string; query?: string; large?: boolean }) {
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
        />
        <button type="submit">Search</button>
      </form>
    </search>
  );
}
