import { loadCertifications } from "./certifications.ts";
import { collect } from "./content-error.ts";
import { loadCorrections } from "./corrections.ts";
import { loadCountries } from "./countries.ts";
import { loadFamilies } from "./families.ts";
import { loadOccupations } from "./occupations.ts";
import { loadPartners } from "./partners.ts";
import { loadPayMapping } from "./pay-mapping.ts";
import { loadReferenceSeries, loadTechnologies } from "./reference-series.ts";
import { loadRegions } from "./regions.ts";
import { loadResources } from "./resources.ts";
import { loadRights } from "./rights.ts";
import { loadRoles } from "./roles.ts";
import { contentRoot } from "./root.ts";
import { loadSources, referenceSourceRef } from "./sources.ts";
import { technologiesOf } from "./technologies.ts";
import { loadTitlesWithoutRole } from "./titles-without-role.ts";
import { loadWording } from "./wording.ts";

/**
 * Reads everything that editors own. Throws one ContentError that lists every mistake with file,
 * line and what to write instead. The tests and the site's build (next.config.ts) call it.
 */
export function checkContent(root: string = contentRoot): void {
  // First what other files refer to: a broken role file would be named again by each of them.
  collect<unknown>([
    () => loadFamilies(root),
    () => loadCountries(root),
    () => loadTitlesWithoutRole(root),
    () => loadSources(root),
    () => loadWording(root),
  ]);
  loadRoles(root);
  collect<unknown>([
    () => loadCertifications(root),
    () => loadOccupations(root),
    () => loadRegions(root),
    () => loadRights(root),
    () => loadResources(root),
    () => loadPartners(root),
    () => loadReferenceSeries(root),
    () => loadTechnologies(root),
    () => technologiesOf([], root),
    ...loadSources(root).flatMap(({ id, kind }) => [
      ...(kind === "reference" ? [() => referenceSourceRef(id, root)] : []),
      () => loadCorrections(id, root),
      () => loadPayMapping(id, root),
    ]),
  ]);
}
