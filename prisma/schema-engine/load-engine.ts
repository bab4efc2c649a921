import { readFile } from "node:fs/promises";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

/** Where the engine leaves the words of a panic; it looks for it on the global object. */
const panics = {
  message: "",
  set_message(message: string) {
    panics.message = message;
  },
};

/** What the engine last said when it crashed; empty where it never did. */
export function panicMessage(): string {
  return panics.message;
}

/**
 * Prisma's schema engine as WebAssembly. The package's own entry imports the module as an ES module,
 * which not every supported Node can, so it is instantiated by hand.
 */
export async function loadEngine(): Promise<typeof bindings> {
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics });
  const file = new URL("schema_engine_bg.wasm", import.meta.resolve("@prisma/schema-engine-wasm"));
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    "./schema_engine_bg.js": { ...bindings },
  });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start !== "function") throw new Error("The schema engine has no start function.");
  start();
  return bindings;
}
