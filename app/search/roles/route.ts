import { roleNames } from "#lib/reports/search/role-names.ts";
import { brieflyKept } from "#lib/site/kept-for.ts";

export const dynamic = "force-dynamic";

/** Every role's name, for fields that offer them: `GET /search/roles`. Made for our own pages, promised to nobody else. */
export async function GET(): Promise<Response> {
  const { release, roles } = await roleNames();
  return Response.json(roles, { headers: brieflyKept({ id: release }) });
}
