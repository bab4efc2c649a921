import { join } from "node:path";

/** The folder that editors own. Commands, tests and the server all run in the project folder. */
export const contentRoot = join(process.cwd(), "content");

/** A loader that reads a content folder once per process. Tests pass a folder of their own. */
export function oncePerRoot<T>(load: (root: string) => T): (root?: string) => T {
  const loaded = new Map<string, T>();
  return (root = contentRoot) => {
    const known = loaded.get(root);
    if (known !== undefined) return known;
    const value = load(root);
    loaded.set(root, value);
    return value;
  };
}
