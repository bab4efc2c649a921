import type { Guess } from "#lib/ingest/draft/guess.ts";
import type { FileLook } from "#lib/ingest/draft/look.ts";
import { countryCodes } from "#lib/ingest/fields/country.ts";
import { type DraftOptions, isColumn } from "./draft-options.ts";

/** Puts a question; an empty answer is the proposal, "" where there is none. */
export type Ask = (question: string, proposal?: string | null) => Promise<string>;

type Answers = { -readonly [Key in keyof DraftOptions]: DraftOptions[Key] };

/**
 * Asks what was not said in options. Columns are proposed by their names; what a unit is, is asked without a proposal, so that
 * nobody agrees to a guess.
 */
export async function askOptions(
  options: DraftOptions,
  look: FileLook,
  guess: Guess,
  ask: Ask,
): Promise<DraftOptions> {
  const said: Answers = { ...options };
  const need = async (
    option: keyof DraftOptions,
    question: string,
    proposal?: string | null,
  ): Promise<string> => {
    for (let hint = ""; said[option] === undefined; ) {
      const answer = (await ask(`${hint}${question}`, proposal)).trim();
      const wrong = answer === "" ? "" : wrongAnswer(option, answer, look);
      if (answer !== "" && wrong === null) said[option] = answer;
      hint = wrong === null || wrong === "" ? "" : `${wrong}. `;
    }
    return said[option] ?? "";
  };
  /** A column, or "-" for none. */
  const may = async (option: keyof DraftOptions, question: string, proposal: string | null) => {
    for (let hint = ""; said[option] === undefined; ) {
      const asked = await ask(`${hint}${question} ("-" for none)`, proposal ?? "-");
      const answer = asked.trim();
      if (answer === "-" || answer === "") break;
      const wrong = wrongAnswer(option, answer, look);
      if (wrong === null) said[option] = answer;
      hint = wrong === null ? "" : `${wrong}. `;
    }
    return said[option];
  };

  await need("publisher", "Whose figures are these?");
  await need("name", "How does the publisher call them?");
  await need("licence", "Under which terms, as the publisher names them?");
  const kind = await need(
    "kind",
    "What is a row? self-reported (an answer), advertised (a posting) or official (an occupation of a table)",
  );
  await need("title", "Column of the job's title", guess.title);
  await may("code", "Column of codes of occupations", guess.code);
  if (said.code !== undefined) await need("codes", "Their classification, such as isco08");
  await need("country", "Country: a code such as FI for all rows, or the column", guess.country);
  const ends = look.columns.find(({ name }) => name === said.country)?.lastParts ?? [];
  if (ends.some((part) => /^[A-Z]{2}$/.test(part))) {
    const shown = ends.slice(0, 4).join(", ");
    await need("states", `Whose states are ${shown}, which end places? Such as US, or - for none`);
  }
  await askPlaces(said, look, need);
  await need("year", "Data year: four digits for all rows, or the column", guess.year);
  await need(
    "currency",
    "Currency: a code such as EUR for all rows, or the column",
    guess.currency,
  );
  if (isColumn(look, said.currency ?? "")) await askCurrencyWords(said, look, need);
  if (kind === "official") {
    await may("figure", "Column that says which figure a row holds, where it holds one", null);
    if (said.figure !== undefined) await need("value", "Column of its value");
    for (const figure of ["mean", "p10", "p25", "p50", "p75", "p90"] as const) {
      await may(figure, `Column of the ${figure}`, guess[figure]);
    }
    await may("bonus", "Column of a bonus a year, to be added to the mean", null);
    await may("count", "Column of jobs or employees", guess.count);
    if (said.count !== undefined) await need("count-unit", "What does it count in? 1, or 1000");
  } else {
    await askAmounts(said, guess, may, need);
    await need("concept", "base, or total where bonus or equity is in it");
    if (said.concept === "total") {
      await may("bonus", "Column of a bonus paid once a year, to be added", null);
    }
    if (kind === "self-reported") await may("years", "Column of years of experience", guess.years);
    await may("employment", "Column of the kind of employment", guess.employment);
    if (said.employment !== undefined) {
      await need("full-time", "Its words for full time, with commas between");
    } else {
      await may("share", "Column of hours or of a part of full time", guess.share);
    }
    if (said.share !== undefined) await need("share-full", "What is full time in it?");
    if (guess.tax !== null) {
      await may("tax", "Column that tells pay before tax from pay after it", guess.tax);
      if (said.tax !== undefined) await need("gross", "Its words for pay before tax");
      else said.tax = "-";
    }
    if (kind === "advertised") {
      await may("employer", "Column of the employer, kept as a hash", null);
      await may("level", "Column of the level", guess.level);
      if (said.level !== undefined) {
        await need("level-words", "What do its words mean, such as EN=entry,MI=mid,SE=senior?");
      }
    }
  }
  await askPeriod(look, guess, need);
  await askNumbers(said, look, need);
  return said;
}

type Need = (
  option: keyof DraftOptions,
  question: string,
  proposal?: string | null,
) => Promise<string>;
type May = (
  option: keyof DraftOptions,
  question: string,
  proposal: string | null,
) => Promise<string | undefined>;

/** What places of the column of countries mean, where none of them is a country. */
async function askPlaces({ country, states }: Answers, look: FileLook, need: Need): Promise<void> {
  const { words = [] } = look.columns.find(({ name }) => name === country) ?? {};
  const codeOf = countryCodes();
  if (states !== undefined || words.length === 0 || words.some((word) => codeOf(word))) return;
  await need(
    "country-words",
    `In which countries are ${words.slice(0, 6).join(", ")}? Such as ${words[0]}=FI`,
  );
}

async function askAmounts(said: Answers, guess: Guess, may: May, need: Need): Promise<void> {
  if (said.amount !== undefined || said.range !== undefined) return;
  await may("low", "Column of the lower end of a range", guess.low);
  if (said.low !== undefined) {
    await need("high", "Column of its upper end", guess.high);
    return;
  }
  await may("range", "Column of amounts with ranges as text", guess.range);
  if (said.range === undefined) await need("amount", "Column of the amount", guess.amount);
}

async function askCurrencyWords({ currency }: Answers, look: FileLook, need: Need): Promise<void> {
  const words = look.columns.find(({ name }) => name === currency)?.words ?? [];
  const other = words.filter((word) => !/^[A-Z]{3}$/.test(word));
  if (other.length === 0) return;
  await need("currency-words", `What do ${other.join(", ")} mean, such as €=EUR,Fr.=CHF?`);
}

async function askPeriod(look: FileLook, guess: Guess, need: Need): Promise<void> {
  const hint = guess.period === null ? "" : `; perhaps the column ${guess.period}`;
  const period = await need(
    "period",
    `What is an amount paid for? year, month, fortnight, week, day, hour, or the column that tells it${hint}`,
  );
  if (isColumn(look, period)) {
    const words = look.columns.find(({ name }) => name === period)?.words ?? [];
    await need(
      "period-words",
      `What do its words mean, such as WORD=month,WORD=hour? They are ${words.join(", ")}`,
    );
  }
  if (period === "year") return;
  await need(
    "per-year",
    "How many of the period is a full-time year paid for? One number, or such as day=220,hour=1950",
  );
}

async function askNumbers(said: Answers, look: FileLook, need: Need): Promise<void> {
  const amounts = [said.amount, said.range, said.low, said.high, said.mean, said.p50];
  const shown = look.columns
    .filter(({ name }) => amounts.includes(name))
    .flatMap(({ samples }) => samples);
  if (shown.some((sample) => /\d[.,]\d/.test(sample))) {
    await need("decimal", `Which sign stands before decimals in ${shown.join(" and ")}? . or ,`);
  }
  await need(
    "unit",
    `What do amounts such as ${shown[0] ?? ""} count in? 1, or 1000 for thousands`,
  );
}

const lists: Partial<Record<keyof DraftOptions, readonly string[]>> = {
  kind: ["self-reported", "advertised", "official"],
  concept: ["base", "total", "visa-offer"],
  decimal: [".", ","],
};
/** What an answer may be that is no column of the file; null where it must be one. */
const values: Partial<Record<keyof DraftOptions, RegExp | null>> = {
  ...{ title: null, code: null, low: null, high: null, range: null, amount: null, years: null },
  ...{ employment: null, figure: null, value: null, bonus: null, employer: null },
  country: /^[A-Z]{2}$/,
  currency: /^[A-Z]{3}$/,
  year: /^\d{4}$/,
  period: /^(year|month|fortnight|week|day|hour)$/,
};

/** Why an answer cannot be taken; null where it can. */
function wrongAnswer(option: keyof DraftOptions, answer: string, look: FileLook): string | null {
  const list = lists[option];
  if (list !== undefined && !list.includes(answer)) return `It is one of ${list.join(", ")}`;
  if (option === "unit" && !(Number(answer) > 0)) return "It is a number";
  const value = values[option];
  if (value === undefined || isColumn(look, answer)) return null;
  if (value?.test(answer)) return null;
  return `The file has no column "${answer}"`;
}
