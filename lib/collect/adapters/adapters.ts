import type { BoardSystem } from "#lib/content/sources/boards.ts";
import type { BoardAdapter } from "./answer.ts";
import { ashby } from "./ashby.ts";
import { czechLabourOffice } from "./czech-labour-office.ts";
import { greenhouse } from "./greenhouse.ts";
import { lever } from "./lever.ts";
import { pages } from "./pages.ts";
import { recruitee } from "./recruitee.ts";
import { teachingVacancies } from "./teaching-vacancies.ts";
import { usajobs } from "./usajobs.ts";

/** The adapter of each system that content/boards.yaml may name. */
export const adapters: Readonly<Record<BoardSystem, BoardAdapter>> = {
  greenhouse,
  lever: lever("api.lever.co"),
  "lever-eu": lever("api.eu.lever.co"),
  ashby,
  recruitee,
  usajobs,
  "teaching-vacancies": teachingVacancies,
  "czech-labour-office": czechLabourOffice,
  pages,
};
