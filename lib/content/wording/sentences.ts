import { cellSentences } from "./cell-sentences.ts";
import { listSentences } from "./list-sentences.ts";
import { overviewSentences } from "./overview-sentences.ts";
import { pageSentences } from "./page-sentences.ts";
import { toolSentences } from "./tool-sentences.ts";
import { trustSentences } from "./trust-sentences.ts";

/**
 * Every sentence that reports can print, with the slots that its templates in content/wording may
 * use, separated by spaces. The part before the first dot is the file; sentences of one question that
 * differ by a fact (up, down, level) are sentences of their own.
 */
export const sentences = {
  ...overviewSentences,
  ...cellSentences,
  ...listSentences,
  ...pageSentences,
  ...toolSentences,
  ...trustSentences,
};

/** Name of a sentence: "demand.change-up". */
export type SentenceId = keyof typeof sentences;

type Names<Text extends string> = Text extends `${infer First} ${infer Rest}`
  ? First | Names<Rest>
  : Text extends ""
    ? never
    : Text;

/** The slots of a sentence. */
export type SlotOf<Id extends SentenceId> = Names<(typeof sentences)[Id]>;
