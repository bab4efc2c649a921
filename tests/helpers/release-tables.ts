/** The tables that a build fills, each with `release_id`; a release is a row of `releases` and theirs. */
export const tablesOfBuild = [
  "release_roles",
  "release_titles",
  "release_countries",
  "reference_series",
  "release_cells",
  "estimates",
  "projections",
  "backtest_scores",
  "replays",
];
