import { answer } from "#app/api/v1/answer.ts";
import { apiQuery } from "#lib/reports/api/query.ts";
import { apiSalary } from "#lib/reports/api/salary.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ role: string; country: string }> };

/** `GET /api/v1/salaries/{role}/{country}?currency=USD` */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { role, country } = await params;
  return answer(request, async () => {
    const query = apiQuery(request.url, ["currency"]);
    return apiSalary(role, country, query("currency"));
  });
}
