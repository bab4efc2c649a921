/** Lengths of the runs of letters that names are compared by. */
const lengths = [3, 4, 5] as const;

/**
 * How alike names are: the cosine of their runs of 3 to 5 letters, each weighed by how rare it is (Salton and
 * Buckley 1988, Information Processing & Management 24, 513-523). Words are compared one by one, padded with blanks.
 *
 * @returns row by row, 1 on the diagonal; positive semidefinite.
 */
export function titleSimilarity(names: readonly (readonly string[])[]): Float64Array {
  const counts = names.map(runsOf);
  const holders = new Map<string, number>();
  for (const runs of counts)
    for (const run of runs.keys()) holders.set(run, (holders.get(run) ?? 0) + 1);
  const vectors = counts.map((runs) => {
    const weighted = [...runs].map(([run, count]): [string, number] => [
      run,
      count * Math.log((1 + names.length) / (holders.get(run) ?? 1)),
    ]);
    const length = Math.hypot(...weighted.map(([, weight]) => weight));
    return new Map(weighted.map(([run, weight]) => [run, weight / Math.max(length, 1e-12)]));
  });
  const similarity = new Float64Array(names.length ** 2);
  vectors.forEach((own, a) => {
    vectors.slice(0, a).forEach((other, b) => {
      const [few, many] = own.size < other.size ? [own, other] : [other, own];
      let cosine = 0;
      for (const [run, weight] of few) cosine += weight * (many.get(run) ?? 0);
      similarity[a * names.length + b] = cosine;
      similarity[b * names.length + a] = cosine;
    });
    similarity[a * names.length + a] = 1;
  });
  return similarity;
}

function runsOf(words: readonly string[]): Map<string, number> {
  const runs = new Map<string, number>();
  for (const word of words) {
    const padded = ` ${word} `;
    for (const length of lengths) {
      for (let from = 0; from + length <= padded.length; from++) {
        const run = padded.slice(from, from + length);
        runs.set(run, (runs.get(run) ?? 0) + 1);
      }
    }
  }
  return runs;
}
