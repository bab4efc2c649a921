import type { ComparePage } from "#lib/domain/compare.ts";

type AddForm = NonNullable<ComparePage["add"]>;

function Choice({
  name,
  label,
  options,
  selected,
}: {
  name: string;
  label: string;
  options: AddForm["roles"];
  selected: string | null;
}) {
  return (
    <p>
      <label htmlFor={`add-${name}`}>{label}</label>
      <select id={`add-${name}`} name={name} defaultValue={selected ?? undefined}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </p>
  );
}

/** Adds a cell by a plain form: the comparison that it makes has an address of its own. */
export function AddCell({ page, add }: { page: ComparePage; add: AddForm }) {
  return (
    <form action="/compare" className="add-cell">
      <input type="hidden" name="cells" value={add.cells} />
      {page.money === "usd" ? null : <input type="hidden" name="money" value={page.money} />}
      <Choice name="role" label="Role" options={add.roles} selected={add.selected.role} />
      <Choice
        name="country"
        label="Country"
        options={add.countries}
        selected={add.selected.country}
      />
      <button type="submit" className="button">
        Add to the comparison
      </button>
    </form>
  );
}
