/** Gives equal texts one copy in memory, where a file says the same few things in every row. */
export function sharedText(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const first = known.get(text);
    if (first !== undefined) return first;
    known.set(text, text);
    return text;
  };
}
