import { test } from 'vitest';
import { agreesWithGit } from '../support/random-history.ts';

test('on 500 random histories our suspects hold the culprit and are never more than those of git bisect', async () => {
  await agreesWithGit(500);
});
