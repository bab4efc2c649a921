/** Something outside the program is in the way: the message is one clear line with what to do. */
export class RuntimeError extends Error {}

/** The database that the settings name is not to be had just now; later it may be. */
export class DatabaseAwayError extends RuntimeError {}
