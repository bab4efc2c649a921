import { defineCommand } from "citty";
import { refreshSites } from "#lib/runtime/refresh-site.ts";
import { RuntimeError } from "#lib/runtime/runtime-error.ts";
import { strictArgs } from "../strict-args.ts";
import { refreshWords } from "../words.ts";

/** `npm run data -- refresh`: running sites look at once which release readers see. */
export const refreshCommand = defineCommand({
  meta: {
    name: "refresh",
    description: "Have the running sites look at once which release is published",
  },
  plugins: [strictArgs],
  run: async () => {
    const told = await refreshSites();
    if (told.some(({ outcome }) => outcome !== "shows it"))
      throw new RuntimeError(refreshWords(told));
    console.log(refreshWords(told));
  },
});
