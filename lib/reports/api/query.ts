import { ApiProblem } from "#lib/domain/api-problem.ts";

/**
 * The parameters of a request, null where one is not given. What is not known is refused: an answer that
 * passes a parameter over looks as if it had followed it.
 *
 * @param url of the request, with its origin.
 * @param taken the parameters that the address takes.
 * @throws ApiProblem 400 for any other, and for one that is given twice.
 */
export function apiQuery<Name extends string>(
  url: string,
  taken: readonly Name[],
): (name: Name) => string | null {
  const { searchParams } = new URL(url);
  const known: readonly string[] = taken;
  for (const name of searchParams.keys()) {
    if (!known.includes(name)) throw ApiProblem.unknownParameter(name, taken);
    if (searchParams.getAll(name).length > 1) throw ApiProblem.repeatedParameter(name);
  }
  return (name) => searchParams.get(name);
}
