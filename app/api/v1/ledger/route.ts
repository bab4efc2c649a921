import { answer, fileAnswer } from "#app/api/v1/answer.ts";
import { apiLedger, ledgerCsv } from "#lib/reports/api-ledger.ts";

export const dynamic = "force-dynamic";

/** `GET /api/v1/ledger?after=ID`: a page of the record. `?format=csv`: all of it as a file. */
export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return searchParams.get("format") === "csv"
    ? fileAnswer("fairband-ledger.csv", ledgerCsv())
    : answer(() => apiLedger(searchParams.get("after")));
}
