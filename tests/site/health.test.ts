import { expect, test, vi } from "vitest";
import { z } from "zod";
import { readiness } from "#lib/site/health.ts";

const currentRelease = vi.hoisted(() => vi.fn());
vi.mock("#lib/queries/current-release.ts", () => ({ currentRelease }));
const logFailure = vi.hoisted(() => vi.fn());
vi.mock("#lib/log-failure.ts", () => ({ logFailure }));

test("a site with a published release is ready", async () => {
  currentRelease.mockResolvedValue({ id: "2025-08-03.1" });
  expect(await readiness()).toEqual({ status: "ready", release: "2025-08-03.1" });
  expect(logFailure).not.toHaveBeenCalled();
});

test.each([
  [new Error("connect ECONNREFUSED"), "the database does not answer"],
  [new z.ZodError([]), "the published release cannot be read"],
])("after %o it says why not, and logs the cause", async (error, reason) => {
  currentRelease.mockRejectedValue(error);
  expect(await readiness()).toEqual({ status: "unready", reason });
  expect(logFailure).toHaveBeenCalledWith("not ready", error);
});
