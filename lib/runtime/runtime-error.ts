/** Something outside the program is in the way: the message is one clear line with what to do. */
export class RuntimeError extends Error {}
