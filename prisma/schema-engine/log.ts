/** Writes what the CLI reads from standard error: one JSON object a line. */
export function logLine(level: "ERROR" | "INFO", message: string, code?: string): void {
  const fields = { message, error_code: code, is_panic: false };
  process.stderr.write(
    `${JSON.stringify({ level, target: "schema_engine::logger", fields, timestamp: new Date() })}\n`,
  );
}
