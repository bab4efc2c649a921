import { resolve } from "node:path";
import { z } from "zod";

const port = z.coerce
  .number({ error: "must be a port number, such as 3000" })
  .int("must be a port number, such as 3000")
  .min(1, "must be between 1 and 65535")
  .max(65535, "must be between 1 and 65535");

const count = z.coerce
  .number({ error: "must be a whole number" })
  .int("must be a whole number")
  .min(0, "must not be negative");

const httpUrl = z.url({
  protocol: /^https?$/,
  error: "must be an address such as https://…",
});

/** The settings as the environment gives them. An empty variable counts as not set. */
const variablesSchema = z.object({
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: "must be an address such as postgresql://user:password@host:5432/fairband",
    })
    .optional(),
  DATABASE_REPLICA_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: "must be an address such as postgresql://user:password@host:5432/fairband",
    })
    .optional(),
  PORT: port.default(3000),
  FAIRBAND_DATA_DIR: z.string().default(".fairband"),
  CONTACT_URL: z
    .url({
      protocol: /^(https?|mailto)$/,
      error: "must be an address such as https://… or mailto:…",
    })
    .optional(),
  REFRESH_TOKEN: z.string().min(16, "must have at least 16 characters").optional(),
  REFRESH_URLS: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter((url) => url !== ""))
    .pipe(z.array(httpUrl))
    .default([]),
  SITE_URL: httpUrl.optional(),
  PROXIES: count.default(0),
  REQUESTS_PER_MINUTE: count.min(1, "must be at least 1").default(300),
  ACCESS_LOG: z.enum(["on", "off"], { error: "must be on or off" }).default("off"),
  METRICS_PORT: port.optional(),
  REDIS_URL: z
    .url({
      protocol: /^rediss?$/,
      error: "must be an address such as redis://host:6379",
    })
    .optional(),
  COLLECT_VIA: httpUrl.optional(),
  USAJOBS_KEY: z.string().optional(),
  FAIRBAND_CACHE_MB: count.min(10, "must be at least 10").default(1_000),
});

/** Every setting there is, by the name of its variable. */
export const settingNames = Object.keys(variablesSchema.shape);

/** What the program is set to. */
export interface Settings {
  /** The Postgres to use; without it the embedded one in `dataDir`. */
  databaseUrl: string | undefined;
  /** A copy of it that pages are read from while it is level; without it they are read from the first. */
  replicaUrl: string | undefined;
  /** Port of the site. */
  port: number;
  /** Absolute path of the folder that holds the embedded database and the running site's state. */
  dataDir: string;
  /** Where a reader reports a wrong figure; without it no such link is shown. */
  contactUrl: string | undefined;
  /** Token of the refresh route; without it one is kept in `dataDir`. */
  refreshToken: string | undefined;
  /** Sites elsewhere that `publish` tells, without a slash at the end. */
  refreshUrls: string[];
  /** Where readers reach the site, without a slash at the end. */
  siteUrl: string;
  /** Proxies of ours in front of the site: that many addresses at the end of `X-Forwarded-For` are true. */
  proxies: number;
  /** Searches, comparisons, API answers and images that one client may ask for in a minute. */
  requestsPerMinute: number;
  /** Whether each request is a line on standard error. */
  accessLog: boolean;
  /** Port of the figures for Prometheus; without it there are none. */
  metricsPort: number | null;
  /** The Redis or Valkey that several instances share; without it each is on its own. */
  redisUrl: string | undefined;
  /** A server that stands for all job boards, without a slash at the end: it is asked for HOST/PATH. */
  collectVia: string | undefined;
  /** Key of the USAJOBS API. */
  usajobsKey: string | undefined;
  /** Megabytes of disk that kept pages may take. */
  cacheMb: number;
}

/** A setting that cannot be used: the message is one line a setting, with what it must be. */
export class SettingsError extends Error {}

/**
 * Reads and checks the settings.
 * Throws `SettingsError` where a variable cannot be used.
 */
export function env(variables: Record<string, string | undefined> = process.env): Settings {
  const given = Object.fromEntries(
    settingNames.flatMap((name) => (variables[name] ? [[name, variables[name]]] : [])),
  );
  const result = variablesSchema.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return `${name}=${hideSecrets(name, String(given[name]))}: ${message}`;
    });
    throw new SettingsError([...new Set(lines)].join("\n"));
  }
  const { data } = result;
  return {
    databaseUrl: data.DATABASE_URL,
    replicaUrl: data.DATABASE_REPLICA_URL,
    port: data.PORT,
    dataDir: resolve(data.FAIRBAND_DATA_DIR),
    contactUrl: data.CONTACT_URL,
    refreshToken: data.REFRESH_TOKEN,
    refreshUrls: data.REFRESH_URLS.map((url) => url.replace(/\/+$/, "")),
    proxies: data.PROXIES,
    requestsPerMinute: data.REQUESTS_PER_MINUTE,
    accessLog: data.ACCESS_LOG === "on",
    metricsPort: data.METRICS_PORT ?? null,
    redisUrl: data.REDIS_URL,
    collectVia: data.COLLECT_VIA?.replace(/\/+$/, ""),
    usajobsKey: data.USAJOBS_KEY,
    cacheMb: data.FAIRBAND_CACHE_MB,
    siteUrl: (data.SITE_URL ?? `http://localhost:${data.PORT}`).replace(/\/+$/, ""),
  };
}

function hideSecrets(name: string, value: string): string {
  return name === "REFRESH_TOKEN" ? "…" : value.replace(/(:\/\/[^:/@]*:)[^@]*@/, "$1…@");
}
