import type { ComparePage } from "#lib/domain/compare.ts";
import { RoleField } from "./role-field.tsx";

type AddForm = NonNullable<ComparePage["add"]>;

/** Adds a cell by a plain form: the comparison that it makes has an address of its own. */
export function AddCell({ page, add }: { page: ComparePage; add: AddForm }) {
  return (
    <form action="/compare" className="add-cell">
      <input type="hidden" name="cells" value={add.cells} />
      {page.money === "usd" ? null : <input type="hidden" name="money" value={page.money} />}
      <p>
        <label htmlFor="add-role">Role</label>
        <RoleField id="add-role" name={add.selected.role} />
      </p>
      <p>
        <label htmlFor="add-country">Country</label>
        <select id="add-country" name="country" defaultValue={add.selected.country ?? undefined}>
          {add.countries.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </p>
      <button type="submit" className="button">
        Add to the comparison
      </button>
    </form>
  );
}
