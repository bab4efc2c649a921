/** What a host's robots.txt says to one agent. */
export interface RobotsRules {
  allows: (path: string) => boolean;
  /** Seconds between requests that it asks for; 0 where it asks for none. */
  delay: number;
}

/** The rules of a host that says nothing. */
export const allAllowed: RobotsRules = { allows: () => true, delay: 0 };

interface Group {
  agents: string[];
  rules: { allow: boolean; path: string }[];
  delay: number;
}

/**
 * Reads robots.txt as RFC 9309 says: the group that names the agent, else the one for all; of its rules the longest that matches,
 * and where two are as long the one that allows.
 *
 * @param agent the agent's name without version, in any case.
 */
export function robotsRules(text: string, agent: string): RobotsRules {
  const groups = groupsOf(text);
  const own = groups.filter(({ agents }) => agents.includes(agent.toLowerCase()));
  const chosen = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes("*"));
  const rules = chosen
    .flatMap((group) => group.rules)
    .filter(({ path }) => path !== "")
    .toSorted((a, b) => b.path.length - a.path.length || Number(b.allow) - Number(a.allow))
    .map(({ allow, path }) => ({ allow, matches: pattern(path) }));
  return {
    allows: (path) => rules.find(({ matches }) => matches.test(path))?.allow ?? true,
    delay: Math.max(0, ...chosen.map(({ delay }) => delay)),
  };
}

function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  let open: Group | null = null;
  for (const line of text.split(/\r?\n/)) {
    const [, key = "", value = ""] = /^\s*([\w-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/.exec(line) ?? [];
    const name = key.toLowerCase();
    if (name === "user-agent") {
      // Several agents in a row share the rules that follow.
      if (open === null || open.rules.length > 0 || open.delay > 0) {
        open = { agents: [], rules: [], delay: 0 };
        groups.push(open);
      }
      open.agents.push(value.toLowerCase());
    } else if (name === "allow" || name === "disallow") {
      open?.rules.push({ allow: name === "allow", path: value });
    } else if (name === "crawl-delay" && open !== null) {
      open.delay = Number(value) || 0;
    }
  }
  return groups;
}

function pattern(path: string): RegExp {
  const ends = path.endsWith("$");
  const parts = (ends ? path.slice(0, -1) : path).split("*").map(escaped);
  return new RegExp(`^${parts.join(".*")}${ends ? "$" : ""}`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
