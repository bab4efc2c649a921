import { expect, test } from "@playwright/test";
import { pageKinds } from "./page-kinds.ts";

for (const { name, path } of [...pageKinds, { name: "an answer", path: "/api/health/live" }]) {
  test(`${name} carries the security headers`, async ({ request }) => {
    const headers = (await request.get(path)).headers();
    const policy = headers["content-security-policy"]?.split("; ") ?? [];
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.join()).not.toMatch(/https?:|\*|unsafe/);
    expect(headers["strict-transport-security"]).toBeUndefined();
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "strict-origin-when-cross-origin",
      "cross-origin-opener-policy": "same-origin",
    });
    expect(headers["x-powered-by"]).toBeUndefined();
  });
}

for (const path of [
  "/salaries/no-such-role",
  "/salaries/no-such-role/united-states",
  "/salaries/backend-engineer/no-such-country",
  "/salaries/backend-engineer/united-states/no-such-page",
  "/countries/no-such-country",
  "/og/no-such-role/united-states",
  "/no-estimate/backend-engineer/germany",
]) {
  test(`${path} is a 404 with a useful page that nobody keeps for long`, async ({ request }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(404);
    expect(await response.text()).toMatch(/<h1[^>]*>No such page/);
    expect(response.headers()["cache-control"]).not.toMatch(/s-maxage|max-age=\d{3}/);
  });
}
