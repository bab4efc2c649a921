import { arrange } from "#lib/reader/arrange.ts";
import { addressOf, readChoice } from "#lib/reader/list-choice.ts";

/** What orders and chooses. Loaded when a reader asks for it, by a control or by the address they came with. */
export const listLive = { arrange, addressOf, readChoice };
export type ListLive = typeof listLive;
