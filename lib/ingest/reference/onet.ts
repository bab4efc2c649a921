import { z } from "zod";
import { csvRows } from "./csv-rows.ts";
import type { ReferenceReader } from "./reference-reader.ts";

const technologiesFile = "classification/onet/technology_skills_2026.txt.gz";
const tasksFile = "classification/onet/task_statements_2026.txt.gz";
const occupationsFile = "classification/onet/occupation_data.txt.gz";
const flag = z.enum(["Y", "N"]).transform((letter) => letter === "Y");

/** Tasks of an occupation that ship: O*NET lists core tasks by how important incumbents find them. */
const tasksShipped = 3;
/** Longer ones do not fit a sentence of three; those further down are too small a part of the work. */
const longestTask = 120;
const tasksLookedAt = 12;
/** A longer first sentence lists what the occupation holds instead of saying what it does. */
const longestWork = 260;

/**
 * The technologies that O*NET flags as hot or in demand for our roles' occupations, their first core tasks, and the first
 * sentence that says what people do in them.
 */
export const onet: ReferenceReader = {
  source: "onet",
  inputs: [technologiesFile, tasksFile, occupationsFile],
  readTechnologies: (text, scope) => {
    const schema = z.object({
      "O*NET-SOC Code": z.string(),
      Example: z.string(),
      "Commodity Title": z.string(),
      "Hot Technology": flag,
      "In Demand": flag,
    });
    return csvRows(technologiesFile, text(technologiesFile), schema, "\t")
      .filter((row) => scope.onet.has(row["O*NET-SOC Code"]))
      .filter((row) => row["Hot Technology"] || row["In Demand"])
      .map((row) => ({
        occupation: row["O*NET-SOC Code"],
        name: row.Example,
        category: row["Commodity Title"],
        hot: row["Hot Technology"],
        inDemand: row["In Demand"],
      }));
  },
  readTasks: (text, scope) => {
    const schema = z.object({
      "O*NET-SOC Code": z.string(),
      Task: z.string(),
      "Task Type": z.string(),
    });
    const core = csvRows(tasksFile, text(tasksFile), schema, "\t").filter(
      (row) => scope.onet.has(row["O*NET-SOC Code"]) && row["Task Type"] === "Core",
    );
    return [...Map.groupBy(core, (row) => row["O*NET-SOC Code"])].flatMap(([occupation, rows]) => {
      const short = rows.slice(0, tasksLookedAt).filter(({ Task }) => Task.length <= longestTask);
      const shown = short.length >= tasksShipped ? short : rows;
      return shown.slice(0, tasksShipped).map(({ Task: task }) => ({ occupation, task }));
    });
  },
  readWork: (text, scope) => {
    const schema = z.object({ "O*NET-SOC Code": z.string(), Description: z.string() });
    return csvRows(occupationsFile, text(occupationsFile), schema, "\t").flatMap(
      ({ "O*NET-SOC Code": occupation, Description }) => {
        const [work = ""] = Description.split(/(?<=\.)\s+(?=\p{Lu})/u);
        const ships = scope.onet.has(occupation) && work !== "" && work.length <= longestWork;
        return ships ? [{ occupation, work }] : [];
      },
    );
  },
};
