import { defineCommand } from "citty";
import { rollbackRelease } from "#lib/release/publish/rollback.ts";
import { refreshSites } from "#lib/runtime/refresh-site.ts";
import { withDatabase } from "#lib/runtime/with-database.ts";
import { strictArgs } from "../strict-args.ts";
import { refreshWords } from "../words.ts";

/** `npm run data -- rollback`: readers see the release before again. */
export const rollbackCommand = defineCommand({
  meta: { name: "rollback", description: "Let readers see the release that was published before" },
  plugins: [strictArgs],
  run: async () => {
    const { release } = await withDatabase(() => rollbackRelease());
    console.log(`Readers see release ${release} again.`);
    console.log(refreshWords(await refreshSites()));
  },
});
