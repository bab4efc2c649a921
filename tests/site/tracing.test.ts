import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { freePort } from "#lib/runtime/free-port.ts";
import { tracingOf } from "#lib/site/front/tracing.ts";

test("with OpenTelemetry's variables each request is a span at the collector, under its service's name", async () => {
  const got: string[] = [];
  const collector = createServer(async (request, response) => {
    let body = "";
    for await (const piece of request) body += String(piece);
    got.push(`${request.url} ${body}`);
    response.end("{}");
  }).listen(0, "127.0.0.1");
  await once(collector, "listening");
  const { port } = collector.address() as AddressInfo;
  const own = await freePort();
  const child = spawn(
    process.execPath,
    ["--import", "./lib/site/front/load.ts", "tests/deploy/instance.ts"],
    {
      env: {
        ...process.env,
        PORT: String(own),
        OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
        OTEL_SERVICE_NAME: "pay",
      },
      stdio: "ignore",
    },
  );
  const ask = () => fetch(`http://127.0.0.1:${own}/salaries?a=1`).then(({ status }) => status);
  await expect.poll(() => ask().catch(() => 0), { timeout: 15_000 }).toBe(200);
  child.kill("SIGINT");
  await once(child, "close");
  collector.close();
  expect(got[0]).toMatch(/^\/v1\/traces \{/);
  expect(got.join()).toContain('"stringValue":"pay"');
  expect(got.join()).toContain('"stringValue":"/salaries"');
});

test("without them nothing is traced", async () => {
  expect(await tracingOf({})).toBeNull();
  expect(
    await tracingOf({ OTEL_EXPORTER_OTLP_ENDPOINT: "http://a", OTEL_SDK_DISABLED: "true" }),
  ).toBeNull();
});
