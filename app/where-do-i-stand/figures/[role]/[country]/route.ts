import { standingFigures } from "#lib/reports/standing/standing-figures.ts";
import { brieflyKept } from "#lib/site/kept-for.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ role: string; country: string }> };

/** What the tool answers from when a reader chooses another role or country. Pay itself never leaves the browser. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { role, country } = await params;
  const found = await standingFigures(role, country);
  if (found === null) return Response.json({ error: "no pay is held" }, { status: 404 });
  return Response.json(found.figures, { headers: brieflyKept({ id: found.release }) });
}
