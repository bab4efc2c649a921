/** Indexable pages of a family in a country from which search engines may list them on a page of their own. */
export const rolesForList = 3;

/** The path of the page of a family of roles. */
export function familyPath(family: string): string {
  return `/salaries/fields/${family}`;
}
