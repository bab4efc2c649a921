/** Why the API cannot answer a request: its status, and a sentence that says what to do instead. */
export class ApiProblem extends Error {
  readonly status: 400 | 404;

  constructor(status: 400 | 404, message: string) {
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
}
