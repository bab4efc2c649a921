import { loadCertifications } from "./advice/certifications.ts";
import { loadPartners } from "./advice/partners.ts";
import { loadPublicCorrections } from "./advice/public-corrections.ts";
import { loadResources } from "./advice/resources.ts";
import { collect } from "./file/content-error.ts";
import { contentRoot } from "./file/root.ts";
import { loadComparisons } from "./places/comparisons.ts";
import { loadCountries } from "./places/countries.ts";
import { loadRegions } from "./places/regions.ts";
import { loadRights } from "./places/rights.ts";
import { loadTileMaps } from "./places/tile-maps.ts";
import { loadRenamed } from "./renamed.ts";
import { loadFamilies } from "./roles/families.ts";
import { loadOccupationRoles } from "./roles/occupation-groups.ts";
import { loadOccupations } from "./roles/occupations.ts";
import { loadRoles } from "./roles/roles.ts";
import { loadTitleLevels } from "./roles/title-levels.ts";
import { loadTitleWords } from "./roles/title-words.ts";
import { loadTitlesWithoutRole } from "./roles/titles-without-role.ts";
import { loadEverydayNames, loadSearchPlaces, loadSearchWords } from "./search/search-content.ts";
import { loadBoards } from "./sources/boards.ts";
import { loadCorrections } from "./sources/corrections.ts";
import { occupationFacts } from "./sources/occupation-facts.ts";
import { loadPayMapping } from "./sources/pay-mapping.ts";
import { loadReferenceSeries, loadTechnologies } from "./sources/reference-series.ts";
import { loadSources, referenceSourceRef } from "./sources/sources.ts";
import { technologiesOf } from "./sources/technologies.ts";
import { titleOfCode } from "./sources/title-codes.ts";
import { loadWording } from "./wording/wording.ts";

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
    () => loadOccupationRoles(root),
    () => loadTitleLevels(root),
    () => loadTitleWords(root),
  ]);
  loadRoles(root);
  collect<unknown>([
    () => loadBoards(root),
    () => loadCertifications(root),
    () => loadOccupations(root),
    () => loadComparisons(root),
    () => loadRegions(root),
    () => loadTileMaps(root),
    () => loadRenamed(root),
    () => loadRights(root),
    () => loadResources(root),
    () => loadPartners(root),
    () => loadPublicCorrections(root),
    () => loadReferenceSeries(root),
    () => loadTechnologies(root),
    () => titleOfCode("soc2018", root),
    () => loadSearchWords(root),
    () => loadEverydayNames(root),
    () => loadSearchPlaces(root),
    () => technologiesOf([], { root }),
    () => occupationFacts(undefined, undefined, root),
    ...loadSources(root).flatMap(({ id, kind }) => [
      ...(kind === "reference" ? [() => referenceSourceRef(id, root)] : []),
      () => loadCorrections(id, root),
      () => loadPayMapping(id, root),
    ]),
  ]);
}
