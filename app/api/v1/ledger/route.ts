import { answer, fileAnswer } from "#app/api/v1/answer.ts";
import { ApiProblem } from "#lib/domain/api-problem.ts";
import { apiLedger, ledgerCsv } from "#lib/reports/api/ledger.ts";
import { apiQuery } from "#lib/reports/api/query.ts";
import { problemResponse } from "#lib/site/problem-response.ts";

export const dynamic = "force-dynamic";

/** `GET /api/v1/ledger?after=ID`: a page of the record. `?format=csv`: all of it as a file. */
export async function GET(request: Request): Promise<Response> {
  try {
    const query = apiQuery(request.url, ["after", "format"]);
    const [after, format] = [query("after"), query("format")];
    if (format === null) return answer(request, () => apiLedger(after));
    if (format !== "csv") throw ApiProblem.noFormat(format);
    if (after !== null) throw ApiProblem.wholeFile();
    return fileAnswer("fairband-ledger.csv", ledgerCsv());
  } catch (error) {
    return problemResponse(error);
  }
}
