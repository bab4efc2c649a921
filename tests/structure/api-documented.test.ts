import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { apiLedgerSchema } from "#lib/domain/api-ledger.ts";
import { apiErrorSchema } from "#lib/domain/api-problem.ts";
import { apiEvidenceSchema, apiHeadSchema, apiSalarySchema } from "#lib/domain/api-salary.ts";

const manual = readFileSync("docs/api.md", "utf8");
const running = readFileSync("docs/running.md", "utf8");
const sections = new Map(
  manual.split("\n## ").map((section) => [section.split("\n", 1)[0] ?? "", section]),
);

/** JSON schema, as far as our answers use it. */
interface Shape {
  type?: string;
  anyOf?: Shape[];
  enum?: (string | number)[];
  properties?: Record<string, Shape>;
  items?: Shape;
}

/** Every field of an answer by its path, "levels[].share", with the words that it can hold. */
function fieldsOf(shape: Shape, path = ""): { path: string; words: (string | number)[] }[] {
  const forms = shape.anyOf ?? [shape];
  return forms.flatMap((form) => [
    ...(path === "" || form.type === "null" ? [] : [{ path, words: form.enum ?? [] }]),
    ...Object.entries(form.properties ?? {}).flatMap(([name, held]) =>
      fieldsOf(held, path === "" ? name : `${path}.${name}`),
    ),
    ...(form.items === undefined
      ? []
      : fieldsOf(form.items, `${path}[]`).filter((field) => field.path !== `${path}[]`)),
  ]);
}

/** The rows of a section's tables: what stands in backquotes first, and the line. */
function rowsOf(section: string): Map<string, string> {
  const rows = [...(sections.get(section) ?? "").matchAll(/^\| `([^`]+)`.*$/gm)];
  return new Map(rows.map(([line, name = ""]) => [name, line]));
}

const cell = "GET /api/v1/salaries/{role}/{country}";
const evidence = `${cell}/evidence`;
const ledger = "GET /api/v1/ledger";
const head = new Set(fieldsOf(schemaOf(apiHeadSchema)).map(({ path }) => path));

function schemaOf(schema: z.ZodType): Shape {
  return JSON.parse(JSON.stringify(z.toJSONSchema(schema)));
}

describe.each([
  [cell, schemaOf(apiSalarySchema), new Set<string>()],
  [evidence, schemaOf(apiEvidenceSchema), head],
  [ledger, schemaOf(apiLedgerSchema), new Set<string>()],
  ["When it cannot answer", schemaOf(apiErrorSchema), new Set<string>()],
])("docs/api.md, %s", (section, schema, elsewhere) => {
  const fields = fieldsOf(schema).filter(({ path }) => !elsewhere.has(path));

  test("describes every field, and every word that a field can hold", () => {
    const rows = rowsOf(section);
    const missing = fields.filter(
      ({ path, words }) =>
        !rows.has(path) || words.some((word) => !rows.get(path)?.includes(`${word}`)),
    );
    expect(missing).toEqual([]);
  });

  test("describes no field that the answer lacks", () => {
    const known = new Set([...fields.map(({ path }) => path), ...parametersOf(section)]);
    expect([...rowsOf(section).keys()].filter((name) => !known.has(name))).toEqual([]);
  });
});

/** The parameters that the route of a section takes. */
function parametersOf(section: string): string[] {
  const route = routes.find(({ address }) => section === `GET ${address}`);
  const list = /apiQuery\(request\.url, \[([^\]]*)\]/.exec(route?.text ?? "")?.[1] ?? "";
  return [...list.matchAll(/"(\w+)"/g)].map(([, name = ""]) => name);
}

const routes = globSync("app/api/**/route.ts").map((file) => ({
  address: `/${file.slice("app/".length, -"/route.ts".length).replaceAll("[", "{").replaceAll("]", "}")}`,
  text: readFileSync(file, "utf8"),
}));

describe("every route under /api", () => {
  // Answers only that nothing is there.
  const addresses = routes.map(({ address }) => address).filter((at) => !at.includes("{{"));

  test.each(addresses)("%s is documented", (address) => {
    const known =
      [...sections.keys()].includes(`GET ${address}`) || running.includes(`${address}\``);
    expect(known).toBe(true);
  });

  test.each(routes.filter(({ text }) => text.includes("apiQuery(")))(
    "$address says what each parameter does",
    ({ address }) => {
      const section = `GET ${address}`;
      const undocumented = parametersOf(section).filter((name) => !rowsOf(section).has(name));
      expect(undocumented).toEqual([]);
    },
  );
});
