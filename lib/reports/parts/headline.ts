/**
 * Postings or answers from which a page speaks of what is advertised or reported, and weighs it against
 * other kinds: as many as make a page indexable. Under that, words say that figures are estimated.
 */
export const postingsToSpeakOf = 15;
