// Loaded into the server processes that a start begins: they end with it, also when it is killed.
const graceMs = 15_000;

process.once("disconnect", () => {
  // As by Ctrl-C: whoever starts us again waits for the port.
  process.kill(process.pid, "SIGINT");
  setTimeout(() => process.exit(), graceMs).unref();
});
