import "server-only";
import type { Playbook } from "#lib/domain/playbook.ts";
import { readCellInput } from "../cell/cell-page.ts";
import { report } from "../parts/report.ts";
import { playbookView } from "./playbook-view.ts";

/**
 * Everything that `/salaries/[role]/[country]/playbook` prints, once per request.
 * @returns null where the current release has no estimate for the cell.
 */
export const playbook = report(async (role: string, country: string): Promise<Playbook | null> => {
  const input = await readCellInput(role, country);
  return input === null ? null : playbookView(input);
});
