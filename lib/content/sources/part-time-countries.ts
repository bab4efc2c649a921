import { oncePerRoot } from "../file/root.ts";
import { loadPayMapping } from "./pay-mapping.ts";
import { loadSources } from "./sources.ts";

/**
 * The countries (ISO 3166 alpha-2) whose offices count part-time jobs at the hours that they have, by the files held: their
 * averages lie below those of full-time jobs.
 */
export const partTimeCountries = oncePerRoot(
  (root): ReadonlySet<string> =>
    new Set(
      loadSources(root).flatMap(({ id, partTime }) => {
        const mapping = partTime === true ? loadPayMapping(id, root) : null;
        return mapping?.kind === "official" ? [mapping.country] : [];
      }),
    ),
);
