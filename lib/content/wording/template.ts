/** A sentence cut at its slots: plain words and slot names in turn, words first and last. */
export interface Template {
  words: string[];
  slots: string[];
}

const slotPattern = /\{([^{}]*)\}/;

/** A template as editors write it, cut at its slots. */
export function parseTemplate(text: string): Template {
  const parts = text.trim().split(slotPattern);
  return {
    words: parts.filter((_, index) => index % 2 === 0),
    slots: parts.filter((_, index) => index % 2 === 1),
  };
}
