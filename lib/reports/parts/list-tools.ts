import type { HubRow } from "#lib/domain/hub.ts";
import type { ListParameter, ListTools } from "#lib/domain/list-tools.ts";
import { kindWords } from "#lib/format/words.ts";
import { words } from "./sentence.ts";

type Option = { value: string; text: string };
/** Families or regions of what a page lists. */
export interface ListGroups {
  name: "family" | "region";
  options: readonly Option[];
}

/**
 * The controls of a page that lists cells: only those that have something to choose between.
 *
 * @param given the order in which the page lists them, in words.
 */
export function cellListTools(
  rows: readonly HubRow[],
  given: string,
  groups: ListGroups,
): ListTools {
  const orders: Option[] = [
    { value: "name", text: words("hub.order-name", {}) },
    { value: "figure", text: words("hub.order-figure", {}) },
    ...(rows.filter(({ projectionShown }) => projectionShown !== null).length > 1
      ? [{ value: "projection", text: words("hub.order-projection", {}) }]
      : []),
    { value: "confidence", text: words("hub.order-confidence", {}) },
  ];
  const kinds = [...new Set(rows.map(({ kind }) => kind))].map((kind) => ({
    value: kind,
    text: kindWords[kind],
  }));
  const grades = (["high", "medium", "low"] as const).map((grade) => ({
    value: grade,
    text: words(`hub.least-${grade}`, {}),
  }));
  const held = new Set(rows.map(({ group }) => group));
  return {
    controls: [
      control("sort", words("hub.sort-label", {}), given, orders),
      control(
        "kind",
        words("hub.kind-label", {}),
        words("hub.kind-all", {}),
        kinds.length > 1 ? kinds : [],
      ),
      groupControl({ ...groups, options: groups.options.filter(({ value }) => held.has(value)) }),
      control(
        "confidence",
        words("hub.confidence-label", {}),
        words("hub.confidence-all", {}),
        rows.length > 1 ? grades : [],
      ),
    ].flat(),
  };
}

/** The controls of a directory: an order and a choice of its groups. */
export function directoryTools(given: string, groups: ListGroups | null): ListTools {
  return {
    controls: [
      control("sort", words("hub.sort-label", {}), given, [
        { value: "name", text: words("hub.order-name", {}) },
        { value: "evidence", text: words("hub.order-evidence", {}) },
        { value: "pages", text: words("hub.order-pages", {}) },
      ]),
      groups === null ? [] : groupControl(groups),
    ].flat(),
  };
}

function groupControl({ name, options }: ListGroups): ListTools["controls"] {
  const label = words(`hub.${name}-label`, {});
  return control(name, label, words(`hub.${name}-all`, {}), options.length > 1 ? options : []);
}

function control(
  name: ListParameter,
  label: string,
  without: string,
  options: readonly Option[],
): ListTools["controls"] {
  return options.length === 0 ? [] : [{ name, label, without, options: [...options] }];
}
