import { z } from "zod";

/** Why the API cannot answer a request: its status, and a sentence that says what to do instead. */
export class ApiProblem extends Error {
  readonly status: 400 | 404 | 405;

  constructor(status: 400 | 404 | 405, message: string) {
    super(message);
    this.status = status;
  }

  /** The role, the country or an estimate for both is missing. */
  static noEstimate(role: string, country: string): ApiProblem {
    const asked = `${role}/${country}`.slice(0, 120);
    return new ApiProblem(
      404,
      `no estimate for ${asked}; slugs are those of the page's address, as in backend-engineer/united-states`,
    );
  }

  /** No place in the record. */
  static noEntry(after: string): ApiProblem {
    const asked = after.slice(0, 40);
    return new ApiProblem(400, `after must be the id of an entry, a whole number; it is ${asked}`);
  }

  /** A currency for which the release holds no rate. */
  static noRate(currency: string, year: number, held: readonly string[]): ApiProblem {
    const asked = currency.slice(0, 12);
    const codes = held.toSorted().join(", ");
    return new ApiProblem(400, `no ${year} rate for the currency ${asked}; write one of ${codes}`);
  }

  /** A parameter that the address does not take. */
  static unknownParameter(name: string, taken: readonly string[]): ApiProblem {
    const known = taken.length === 0 ? "no parameters" : taken.join(" and ");
    return new ApiProblem(
      400,
      `unknown parameter ${name.slice(0, 40)}; this address takes ${known}`,
    );
  }

  /** A parameter with two values, of which one would be passed over. */
  static repeatedParameter(name: string): ApiProblem {
    return new ApiProblem(400, `${name} is given more than once; give it once`);
  }

  /** A form of the record that nobody writes. */
  static noFormat(format: string): ApiProblem {
    return new ApiProblem(
      400,
      `no format ${format.slice(0, 40)}; write csv, or leave it out for JSON`,
    );
  }

  /** The file is the whole record: it begins nowhere else. */
  static wholeFile(): ApiProblem {
    return new ApiProblem(400, "format=csv is the whole record; leave after out");
  }

  /** Nothing is at this address. */
  static noAddress(): ApiProblem {
    return new ApiProblem(
      404,
      "nothing is at this address; there are /api/v1/salaries/{role}/{country}, its /evidence, and /api/v1/ledger",
    );
  }

  /** The API is read, never written. */
  static notRead(method: string): ApiProblem {
    return new ApiProblem(405, `${method.slice(0, 12)} changes nothing here; ask with GET`);
  }
}

/** What the API answers when it cannot answer: what is wrong and what to do instead. */
export const apiErrorSchema = z.object({ error: z.string() });
export type ApiError = z.infer<typeof apiErrorSchema>;
