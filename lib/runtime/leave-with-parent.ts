// Loaded into the server processes that a start begins: they end with it, also when it is killed.
const graceMs = 15_000;

process.once("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(), graceMs).unref();
});
