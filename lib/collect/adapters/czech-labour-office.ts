import { z } from "zod";
import { employerHash } from "#lib/content/sources/employer-hash.ts";
import type { PayPeriod } from "../posting.ts";
import {
  amountSchema,
  type BoardAdapter,
  dayOf,
  idSchema,
  inForm,
  jsonBody,
  readEach,
  titleSchema,
} from "./answer.ts";
import { onePay, payRange, placeOf } from "./pay.ts";
import { shortened } from "./shortened.ts";

const code = z.object({ id: z.string() });
const vacancySchema = z.object({
  portalId: idSchema,
  pozadovanaProfese: z.object({ cs: titleSchema }),
  /** "CzIsco/25121": five digits, of which the first four are ISCO-08. */
  profeseCzIsco: code.nullish(),
  zamestnavatel: z.object({ ico: z.string().nullish(), nazev: z.string().nullish() }).nullish(),
  mesicniMzdaOd: amountSchema,
  mesicniMzdaDo: amountSchema,
  typMzdy: code.nullish(),
  pracovnePravniVztahy: z.union([code, z.array(code)]).nullish(),
  datumVlozeni: z.string().nullish(),
});

/** The fields are called monthly pay; `typMzdy` says whether they hold a month's or an hour's. */
const periods: Record<string, PayPeriod> = { "TypMzdy/mesic": "month", "TypMzdy/hod": "hour" };

/** Relations of work: the first that is listed here is taken. */
const relations = {
  plny: "full-time",
  zkraceny: "part-time",
  dpp: "temporary",
  dpc: "temporary",
} as const;

/** The daily file of vacancies of the Czech labour office. Titles are Czech. */
export const czechLabourOffice: BoardAdapter = {
  writtenFrom:
    "https://data.mpsv.cz/od/soubory/volna-mista/volna-mista.json, by public code that reads it (the schema itself could not be read)",
  start: () => ["https://data.mpsv.cz/od/soubory/volna-mista/volna-mista.json"],
  // Some 190 megabytes, most of it descriptions and contacts.
  shorten: (chunks) => shortened(chunks, "polozky", Object.keys(vacancySchema.shape)),
  body: jsonBody,
  read: (body, { employer }) => {
    const { polozky } = inForm(z.object({ polozky: z.array(z.unknown()) }), body);
    const read = readEach(polozky, vacancySchema, (vacancy) => {
      const named = [vacancy.pracovnePravniVztahy ?? []].flat().map(({ id }) => id.split("/")[1]);
      const relation = Object.entries(relations).find(([id]) => named.includes(id));
      return {
        id: vacancy.portalId,
        title: vacancy.pozadovanaProfese.cs,
        isco: /\d{4,5}$/.exec(vacancy.profeseCzIsco?.id ?? "")?.[0] ?? null,
        place: placeOf([], "CZ"),
        employer: employerHash(
          vacancy.zamestnavatel?.ico ?? vacancy.zamestnavatel?.nazev ?? employer,
        ),
        employment: relation?.[1] ?? null,
        ...onePay([
          payRange(vacancy.mesicniMzdaOd, vacancy.mesicniMzdaDo, {
            currency: "CZK",
            period: periods[vacancy.typMzdy?.id ?? ""] ?? null,
            kind: "base",
          }),
        ]),
        posted: dayOf(vacancy.datumVlozeni),
      };
    });
    return { ...read, follow: [] };
  },
  dropped: ["prvniKontaktSeZamestnavatelem", "kontakt", "upresnujiciInformace", "kontaktniOsoba"],
};
