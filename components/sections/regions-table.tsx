"use client";

import type { ChangeEvent } from "react";
import type { RegionsPage } from "#lib/domain/regions-page.ts";

/** Each row holds its place in each order as data: our policy lets no page bring styles of its own. */
const orders = ["pay", "jobs", "name"] as const;

/** Moves the rows themselves, so that what is read aloud follows what is seen. */
function reorder({ currentTarget }: ChangeEvent<HTMLInputElement>): void {
  const body = currentTarget.closest(".regions")?.querySelector("tbody");
  if (!body) return;
  const place = (row: HTMLElement) => Number(row.dataset[currentTarget.value]);
  body.append(...[...body.rows].toSorted((a, b) => place(a) - place(b)));
}

/** Every region's pay, highest first; other orders by choice, with a script or without. */
export function RegionsTable({ table }: { table: RegionsPage["table"] }) {
  const [region, pay, beside, jobs] = table.columns;
  const labels = { pay, jobs, name: region };
  const compared = table.nation !== null;
  const counted = jobs !== null;
  return (
    <div className="regions">
      <fieldset>
        <legend>{table.sortLabel}</legend>
        {orders
          .filter((order) => labels[order] !== null)
          .map((order) => (
            <label key={order}>
              <input
                type="radio"
                name="order"
                value={order}
                defaultChecked={order === "pay"}
                onChange={reorder}
              />
              {labels[order]}
            </label>
          ))}
      </fieldset>
      <table
        className={`data-table${compared ? "" : " without-nation"}${counted ? "" : " without-jobs"}`}
      >
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{region}</th>
            <th scope="col">{pay}</th>
            {compared ? <th scope="col">{beside}</th> : null}
            {counted ? <th scope="col">{jobs}</th> : null}
          </tr>
          {table.nation ? (
            <tr className="nation">
              <th scope="row">{table.nation.name}</th>
              <td>{table.nation.payShown}</td>
              <td />
              {counted ? <td>{table.nation.jobsShown}</td> : null}
            </tr>
          ) : null}
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr
              key={row.id}
              id={row.id}
              data-pay={at}
              data-jobs={row.byJobs}
              data-name={row.byName}
            >
              <th scope="row">{row.name}</th>
              <td>{row.payShown}</td>
              {compared ? (
                <td>
                  {row.besideShown}
                  {row.verdict ? <small>{row.verdict}</small> : null}
                </td>
              ) : null}
              {counted ? <td>{row.jobsShown}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
