/** A release cannot be built, published or rolled back. The message is one line for a person: what is wrong and what to do. */
export class ReleaseError extends Error {
  override name = "ReleaseError";
}
