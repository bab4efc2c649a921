import pg from "pg";

/** Classes of SQLSTATE by which a server says that it cannot go on: 08 connection, 53 no room, 57 stopped, 58 its system. */
const serverClasses = new Set(["08", "53", "57", "58"]);
/** What the system says of connections that cannot be had or that broke. */
const systemCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);
/** What Prisma says of them: cannot reach, timed out, closed, no free connection, transaction lost. */
const prismaCodes = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"]);
/** Errors of the driver that carry no code. */
const driverWords =
  /^(Connection terminated|Client has encountered a connection error|timeout (expired|exceeded)|the database does not answer|Client was closed)/;

/**
 * Why the database could not go on, in its own words, where that is what an error is about; null for any
 * other error. Looks behind errors that carry another as their cause.
 */
export function databaseFailure(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code = "code" in error ? String(error.code) : "";
  if (isFailure(error, code)) return error.message || code;
  return databaseFailure(error.cause);
}

function isFailure(error: Error, code: string): boolean {
  if (error instanceof pg.DatabaseError) return serverClasses.has(code.slice(0, 2));
  return systemCodes.has(code) || prismaCodes.has(code) || driverWords.test(error.message);
}
