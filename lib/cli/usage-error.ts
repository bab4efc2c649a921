/** A command that was called in a way it does not understand. The message is one line with what to write instead. */
export class UsageError extends Error {
  override name = "UsageError";
}
