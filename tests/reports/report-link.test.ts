import { expect, test } from "vitest";
import { reportLink } from "#lib/reports/cell/overview/report-link.ts";

const cell = "backend-engineer/united-states";
const release = "2025-08-03.1";

test("a mail about a wrong figure has cell and release as its subject, without plus signs", () => {
  const href = reportLink("mailto:figures+data@fairband.example", cell, release);
  expect(href).toMatch(/^mailto:figures\+data@fairband\.example\?subject=/);
  const subject = href.slice(href.indexOf("=") + 1);
  expect(subject).not.toContain("+");
  // RFC 6068: percent-encoding only.
  expect(decodeURIComponent(subject)).toBe(
    "Report a wrong figure for backend-engineer/united-states (2025-08-03.1)",
  );
});

test("a web address gets the cell's id and the release as parameters, and keeps its own", () => {
  const url = new URL(reportLink("https://fairband.example/report?form=2", cell, release));
  expect(Object.fromEntries(url.searchParams)).toEqual({ form: "2", cell, release });
});
