import { IngestError } from "./ingest-error.ts";

/**
 * Where each expected column stands in a header, whatever their order.
 * @returns The index in a record for each column of `expected`, in the order of `expected`.
 * @throws IngestError that names the columns which are missing, unknown or there twice.
 */
export function columnOrder(
  file: string,
  header: readonly string[],
  expected: readonly string[],
): number[] {
  const names = header.map((name) => name.trim());
  const missing = expected.filter((name) => !names.includes(name));
  const unknown = names.filter((name) => !expected.includes(name));
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  const problems = [
    ...missing.map((name) => `column ${name} is missing`),
    ...unknown.map((name) => `column ${JSON.stringify(name.slice(0, 60))} is unknown`),
    ...twice.map((name) => `column ${name} is there twice`),
  ];
  if (problems.length > 0) {
    const shown = problems.slice(0, 5).join(", ");
    throw new IngestError(`${file} line 1: ${shown}; the header must be ${expected.join(",")}`);
  }
  return expected.map((name) => names.indexOf(name));
}
