import { describe, expect, test } from "vitest";
import { env, SettingsError } from "#lib/env.ts";

describe("env()", () => {
  test("needs no variable at all", () => {
    const settings = env({});
    expect(settings).toMatchObject({ port: 3000, siteUrl: "http://localhost:3000" });
    expect(settings.dataDir).toBe(`${process.cwd()}/.fairband`);
    expect(settings.databaseUrl).toBeUndefined();
  });

  test("counts an empty variable as not set", () => {
    expect(env({ PORT: "", DATABASE_URL: "" })).toEqual(env({}));
  });

  test("drops a slash at the end of SITE_URL", () => {
    expect(env({ SITE_URL: "https://pay.example/" }).siteUrl).toBe("https://pay.example");
  });

  test.each([
    [{ PORT: "web" }, "PORT=web: must be a port number, such as 3000"],
    [{ PORT: "70000" }, "PORT=70000: must be between 1 and 65535"],
    [
      { DATABASE_URL: "mysql://a@b/c" },
      "DATABASE_URL=mysql://a@b/c: must be an address such as postgresql://user:password@host:5432/fairband",
    ],
    [{ SITE_URL: "pay.example" }, "SITE_URL=pay.example: must be an address such as https://…"],
    [{ CONTACT_URL: "me" }, "CONTACT_URL=me: must be an address such as https://… or mailto:…"],
    [{ REFRESH_TOKEN: "short" }, "REFRESH_TOKEN=…: must have at least 16 characters"],
  ])("says of %o in one line what it must be", (variables, message) => {
    const read = () => env(variables);
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(message);
  });

  test("names every wrong setting, a line each", () => {
    expect(() => env({ REFRESH_URLS: "a, b" })).toThrow(/^REFRESH_URLS=a, b: .*$/);
    expect(() => env({ PORT: "x", SITE_URL: "x" })).toThrow(/^PORT=.*\nSITE_URL=.*$/);
  });

  test("never repeats a password", () => {
    expect(() => env({ DATABASE_URL: "mysql://user:secret@host/db" })).toThrow(/mysql:\/\/user:…@/);
  });
});
