/** A file or command that cannot be used. Its message is one line that says what and where, and what to do. */
export class IngestError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "IngestError";
  }
}
