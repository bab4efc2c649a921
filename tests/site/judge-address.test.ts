import { expect, test } from "vitest";
import { judgeAddress } from "#lib/site/judge-address.ts";

const known = {
  roles: new Set(["backend-engineer"]),
  families: new Set(["security", "japan/security"]),
  countries: new Set(["united-states", "germany", "japan"]),
  cells: new Set(["backend-engineer/united-states", "backend-engineer/germany"]),
};

test.each([
  ["/compare/backend-engineer/united-states-vs-germany", "page"],
  ["/compare/backend-engineer/united-states-vs-japan", "no estimate"],
  ["/compare/backend-engineer/united-states-vs-united-states", "nothing"],
  ["/compare/backend-engineer/united-states-vs-atlantis", "nothing"],
  ["/compare/baker/united-states-vs-germany", "nothing"],
  ["/compare/backend-engineer/germany", "nothing"],
  ["/where-do-i-stand/figures/backend-engineer/germany", "page"],
  ["/where-do-i-stand/figures/backend-engineer/japan", "no estimate"],
  ["/countries/japan", "page"],
  ["/countries/japan/security", "page"],
  ["/countries/germany/security", "nothing"],
  ["/salaries/fields/security", "page"],
  ["/salaries/fields/baking", "nothing"],
  ["/salaries/backend-engineer", "page"],
])("%s leads to %s", (path, leadsTo) => {
  expect(judgeAddress(path, known).leadsTo).toBe(leadsTo);
});
