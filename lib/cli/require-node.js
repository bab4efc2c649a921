import module from "node:module";

// Loaded before every command, in plain JavaScript: an old Node could not even read the rest.
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 22 || (major === 22 && minor < 19)) {
  console.error(
    `Fairband needs Node 22.19 or newer, and this is ${process.version}. On Linux npm ci installs one: run it again with optional dependencies; elsewhere install a newer Node.`,
  );
  process.exit(1);
}

// What was compiled once is kept for the next command: half the time that it takes to begin.
module.enableCompileCache();
