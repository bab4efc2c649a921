/** Whether the process answers; says nothing about the database. */
export function GET(): Response {
  return Response.json({ status: "live" }, { headers: { "cache-control": "no-store" } });
}

export const dynamic = "force-dynamic";
