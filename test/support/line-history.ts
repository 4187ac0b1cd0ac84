import type { History, SearchState } from '../../src/bisect/search.ts';
import type { CommitId, CommitInfo } from '../../src/model.ts';

/** The name of the commit at this place of a made-up line; the good end is at 0. */
export const idOf = (place: number): CommitId => place.toString(16).padStart(40, '0');
export const placeOf = (commit: CommitId): number => Number.parseInt(commit, 16);

export const infoOf = (commit: CommitId): CommitInfo => ({
  commit,
  subject: `change ${placeOf(commit)}`,
  author: 'A Tester <tester@example.org>',
  date: '2024-01-01T00:00:00Z',
});

const ends = ({ good, bad }: Pick<SearchState, 'good' | 'bad'>) => ({
  low: Math.max(...good.map(placeOf)),
  high: placeOf(bad),
});

/**
 * A history of commits in a line, without a repository: as fast as a simulation needs it.
 *
 * @param tags      places by the name of their tag
 * @param mentions  places by the place that their message names
 */
export function lineHistory(
  tags: Readonly<Record<string, number>> = {},
  mentions: Readonly<Record<number, number>> = {},
): History {
  return {
    async ranked(state) {
      const { low, high } = ends(state);
      const all = high - low;
      const ranked = [];
      const middle = low + Math.floor(all / 2);
      for (let off = 0; ranked.length < all; off++) {
        for (const place of off === 0 ? [middle] : [middle + off, middle - off]) {
          if (place <= low || place > high) continue;
          ranked.push({ commit: idOf(place), distance: Math.min(place - low, high - place) });
        }
      }
      return ranked;
    },
    async graph(tips, good) {
      const low = Math.max(...good.map(placeOf));
      const high = Math.max(...tips.map(placeOf));
      const graph = new Map<CommitId, CommitId[]>();
      for (let place = low + 1; place <= high; place++) graph.set(idOf(place), [idOf(place - 1)]);
      return graph;
    },
    mergeBases: async (bad, good) => [idOf(Math.min(placeOf(bad), ...good.map(placeOf)))],
    ancestors: async (commits, tips) =>
      commits.filter((commit) => tips.some((tip) => placeOf(commit) <= placeOf(tip))),
    isCutOff: async () => false,
    async count(state) {
      const { low, high } = ends(state);
      return high - low;
    },
    describe: async (commit) => infoOf(commit),
    async mentioning(text, { tip, good }) {
      const { low, high } = ends({ good: [...good], bad: tip });
      return Object.entries(mentions)
        .filter(([named, by]) => idOf(Number(named)).startsWith(text) && by > low && by <= high)
        .map(([, by]) => idOf(by));
    },
    tags: async (commit) =>
      Object.entries(tags)
        .filter(([, place]) => place < placeOf(commit))
        .map(([name, place]) => ({ name, commit: idOf(place) })),
    resolve: async (reference) => reference,
  };
}
