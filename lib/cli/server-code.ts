import { registerHooks } from "node:module";

/**
 * Reports are marked as code of the server, which a command is too: outside of a bundler the mark is an error,
 * but for the condition by which servers are told apart. Import this before a report.
 */
registerHooks({
  resolve: (specifier, context, next) =>
    next(
      specifier,
      specifier === "server-only"
        ? { ...context, conditions: [...context.conditions, "react-server"] }
        : context,
    ),
});
