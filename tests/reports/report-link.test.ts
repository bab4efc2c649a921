import { expect, test } from "vitest";
import { reportLink } from "#lib/reports/parts/report-link.ts";

const cell = "backend-engineer/united-states";
const release = "2025-08-03.1";
const subject = `Report a wrong figure for ${cell} (${release})`;
const parameters = { cell, release };

test("a mail about a wrong figure has cell and release as its subject, without plus signs", () => {
  const href = reportLink("mailto:figures+data@fairband.example", subject, parameters);
  expect(href).toMatch(/^mailto:figures\+data@fairband\.example\?subject=/);
  const sent = href.slice(href.indexOf("=") + 1);
  expect(sent).not.toContain("+");
  // RFC 6068: percent-encoding only.
  expect(decodeURIComponent(sent)).toBe(subject);
});

test("a web address gets the cell's id and the release as parameters, and keeps its own", () => {
  const url = new URL(reportLink("https://fairband.example/report?form=2", subject, parameters));
  expect(Object.fromEntries(url.searchParams)).toEqual({ form: "2", cell, release });
});
