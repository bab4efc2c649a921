import { createInterface } from "node:readline/promises";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { z } from "zod";
import { connections } from "./connection.ts";
import { createDatabase } from "./database-command.ts";
import { loadEngine, panicMessage } from "./load-engine.ts";

const requestSchema = z.object({
  id: z.number(),
  method: z.string().optional(),
  params: z.unknown().optional(),
});

/** Some results hold what the native engine would have had the CLI print. */
const spokenSchema = z.object({ stdout: z.string() });

/** What the engine throws where it can say what is wrong. */
const engineErrorSchema = z.object({ message: z.string(), code: z.string().optional() });

/** The CLI's names where the engine's differ. */
const renamed: Record<string, string> = { getDatabaseVersion: "version" };

type Method = (method: string, params: unknown) => Promise<unknown>;

/**
 * Answers the CLI's requests, in order, until it closes standard input. After a crash it goes on
 * answering, with the crash: some commands take an engine that ended early for success.
 */
export async function answerRequests(
  url: string | undefined,
  datamodels: [string, string][],
): Promise<void> {
  const crash = Promise.withResolvers<never>();
  crash.promise.catch(() => {});
  process.on("uncaughtException", crash.reject);
  const engine = startEngine(url, datamodels);
  engine.catch(crash.reject);

  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = requestSchema.parse(JSON.parse(line));
    if (!method) continue;
    try {
      const call = engine.then((answer) => answer(method, params));
      const result = await Promise.race([crash.promise, call]);
      const words = spokenSchema.safeParse(result).data?.stdout;
      if (words) send({ id, method: "print", params: { content: words } });
      send({ id, result: result ?? null });
    } catch (error) {
      send({ id, error: errorObject(error) });
    }
  }
}

async function startEngine(
  url: string | undefined,
  datamodels: [string, string][],
): Promise<Method> {
  const bindings = await loadEngine();
  const factory = bindMigrationAwareSqlAdapterFactory(connections(url ?? ""));
  const engine = await bindings.SchemaEngine.new(
    { datamodels: datamodels.length > 0 ? datamodels : undefined },
    () => {},
    factory,
  );
  return async (method, params) => {
    // The one method that the native engine has and this one lacks.
    if (method === "createDatabase") return createDatabase(url ?? "");
    const member: unknown = Reflect.get(engine, renamed[method] ?? method);
    if (typeof member !== "function") throw new Error(`The schema engine has no "${method}".`);
    return member.call(engine, params);
  };
}

function send(message: object): void {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}

function errorObject(error: unknown): object {
  const panic = panicMessage();
  const known = engineErrorSchema.safeParse(error).data;
  const message = panic || known?.message || String(error);
  return {
    code: 4466,
    message,
    data: { message, error_code: known?.code, is_panic: panic !== "", error: { message } },
  };
}
