import { z } from "zod";
import { csvRows } from "./csv-rows.ts";
import type { ReferenceReader } from "./reference-reader.ts";

const file = "classification/onet/technology_skills_2026.txt.gz";
const flag = z.enum(["Y", "N"]).transform((letter) => letter === "Y");

/** The technologies that O*NET flags as hot or in demand for our roles' occupations. */
export const onetTechnologies: ReferenceReader = {
  source: "onet",
  inputs: [file],
  readTechnologies: (text, { onet }) => {
    const schema = z.object({
      "O*NET-SOC Code": z.string(),
      Example: z.string(),
      "Commodity Title": z.string(),
      "Hot Technology": flag,
      "In Demand": flag,
    });
    return csvRows(file, text(file), schema, "\t")
      .filter((row) => onet.has(row["O*NET-SOC Code"]))
      .filter((row) => row["Hot Technology"] || row["In Demand"])
      .map((row) => ({
        occupation: row["O*NET-SOC Code"],
        name: row.Example,
        category: row["Commodity Title"],
        hot: row["Hot Technology"],
        inDemand: row["In Demand"],
      }));
  },
};
