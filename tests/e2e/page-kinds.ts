/** One page of each kind. Thin and missing cells are chosen from what the shipped figures hold. */
export const pageKinds = [
  { name: "home", path: "/" },
  { name: "all roles", path: "/salaries" },
  { name: "a role", path: "/salaries/backend-engineer" },
  { name: "a role in a country", path: "/salaries/backend-engineer/united-states" },
  { name: "the playbook", path: "/salaries/backend-engineer/united-states/playbook" },
  { name: "the evidence", path: "/salaries/backend-engineer/united-states/evidence" },
  { name: "pay by region", path: "/salaries/backend-engineer/united-states/regions" },
  { name: "a field", path: "/salaries/fields/software-engineering" },
  { name: "a field in a country", path: "/countries/united-states/software-engineering" },
  { name: "all countries", path: "/countries" },
  { name: "a country", path: "/countries/united-states" },
  { name: "search", path: "/search?q=backend+engineer" },
  { name: "a search without a match", path: "/search?q=zzzz" },
  {
    name: "compare",
    path: "/compare?cells=backend-engineer/united-states,data-scientist/united-states",
  },
  { name: "compare without cells", path: "/compare" },
  {
    name: "where do I stand",
    path: "/where-do-i-stand?role=registered-nurse&country=united-states",
  },
  { name: "methodology", path: "/methodology" },
  { name: "track record", path: "/track-record" },
  { name: "about", path: "/about" },
  { name: "an unknown page", path: "/no-such-page" },
  { name: "an unknown role", path: "/salaries/no-such-role" },
];

/** The page that most readers come for. */
export const cellPath = "/salaries/backend-engineer/united-states";
