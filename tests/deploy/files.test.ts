import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { env, settingNames } from "#lib/env.ts";

const read = (file: string) => readFileSync(`deploy/${file}`, "utf8");
const ofNode = ["NODE_ENV"];

const composeSchema = z.object({
  services: z.object({
    fairband: z.object({
      environment: z.record(z.string(), z.string()),
      build: z.object({ dockerfile: z.string(), args: z.record(z.string(), z.string()) }),
      read_only: z.literal(true),
      networks: z.object({ default: z.object({ ipv4_address: z.ipv4() }) }),
    }),
    nginx: z.strictObject({
      ...{ image: z.string(), restart: z.literal("unless-stopped"), read_only: z.literal(true) },
      ...{ command: z.tuple([z.literal("sh"), z.literal("-c"), z.string()]) },
      ...{ depends_on: z.array(z.string()), ports: z.array(z.string()) },
      ...{ tmpfs: z.array(z.string()), volumes: z.array(z.string()) },
    }),
  }),
});

test("what deploy/ sets is a setting, and one that can be used", () => {
  const { fairband, nginx } = composeSchema.parse(parse(read("compose.yaml"))).services;
  const filled = (text: string) => text.replace(/\$\{\w+:-?([^?}]*)(\?[^}]*)?\}|\$\{\w+\}/g, "$1");
  const given = Object.fromEntries(
    Object.entries(fairband.environment).map(([name, text]) => [name, filled(text)]),
  );
  expect(() => env({ ...given, REFRESH_TOKEN: "a-token-for-this-test" })).not.toThrow();
  const set = [
    ...Object.keys(fairband.environment),
    ...Object.keys(fairband.build.args),
    ...[...read("fairband.service").matchAll(/^Environment=(\w+)=/gm)].map(([, name]) => name),
    ...[...read("Dockerfile").matchAll(/^ENV (.+)$/gm)].flatMap(([, line = ""]) =>
      [...line.matchAll(/(\w+)=/g)].map(([, name]) => name),
    ),
  ];
  expect(set.filter((name) => ![...settingNames, ...ofNode].includes(name ?? ""))).toEqual([]);
  // nginx asks 127.0.0.1:3000, there in a network of its own, which it keeps where the site is restarted; it has the page that it shows.
  const asked = `127.0.0.1:${env({}).port}`;
  expect(read("nginx.conf")).toContain(`server ${asked} `);
  const address = `${fairband.networks.default.ipv4_address}:${env({}).port}`;
  expect(nginx.command[2]).toContain(`sed s/${asked}/${address}/ /etc/fairband/nginx.conf`);
  expect(nginx.volumes.join()).toContain("/usr/share/fairband/unavailable.html");
});

test("the image is built from files that are there, and runs what a start runs", () => {
  const dockerfile = read("Dockerfile");
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync("package.json", "utf8")));
  const command: unknown = JSON.parse(/^CMD (\[.+\])$/m.exec(dockerfile)?.[1] ?? "[]");
  expect(`exec ${z.array(z.string()).parse(command).join(" ")}`).toBe(scripts.start);
  expect(dockerfile).toMatch(/^USER node$/m);
  const copied = [...dockerfile.matchAll(/^COPY --chown=node:node (.+) \S+$/gm)].flatMap(
    ([, names = ""]) => names.split(" "),
  );
  expect(copied.length).toBeGreaterThan(5);
  for (const name of copied) expect(() => readFileSync(name)).not.toThrow("ENOENT");
});

test("the data commands of a bare server take its settings as systemd does, signs of the shell included", () => {
  const folder = mkdtempSync(join(tmpdir(), "fairband-deploy-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const url = "postgresql://fairband:a$b`c'd@127.0.0.1/fairband?sslmode=require&connect_timeout=5";
  writeFileSync(
    join(folder, "fairband.env"),
    `# settings\nDATABASE_URL=${url}\n\nSITE_URL="https://pay.example/?a b"\nPROXIES=1`,
  );
  const script = read("fairband-data")
    .replace("runuser -u fairband -- ", "")
    .replace("cd /opt/fairband", `cd ${folder}`)
    .replace("/etc/fairband.env", join(folder, "fairband.env"))
    .replace(
      'npm run --silent data -- "$@"',
      'printf "%s\\n" "$DATABASE_URL" "$SITE_URL" "$PROXIES" "$FAIRBAND_DATA_DIR" "$@"',
    );
  const lines = execFileSync("sh", ["-c", script, "fairband-data", "import", "a b.csv"]).toString();
  expect(lines.trimEnd().split("\n")).toEqual([
    ...[url, "https://pay.example/?a b", "1", "/var/lib/fairband", "import", "a b.csv"],
  ]);
});
