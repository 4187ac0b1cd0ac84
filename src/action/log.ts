import * as core from '@actions/core';
import type { Log } from '../host/host.ts';
import { neutralised, neutralisedText } from './neutralised.ts';

/** Milliseconds of silence before a runner's log says what is going on: people watch it for hours. */
const QUIET = 30_000;

/** The log of a step: foldable groups, and warnings that become annotations. No logged text becomes a command. */
export function actionLog(now: () => number = Date.now): Log {
  let depth = 0;
  let last = now();
  const spoken = <Args extends unknown[]>(say: (...args: Args) => void) => {
    return (...args: Args) => {
      last = now();
      say(...args);
    };
  };
  const info = spoken((line: string) => core.info(neutralisedText(line)));
  return {
    info,
    warning: spoken((line) => core.warning(neutralisedText(line))),
    // Such a log has no line that could be replaced, so most of them are left out.
    progress(line) {
      if (now() - last >= QUIET) info(line);
    },
    async group(title, inside) {
      const heading = neutralised(title.replace(/[\r\n]+/g, ' '));
      // The runner knows one level: a group inside a group would end the outer one.
      last = now();
      if (depth === 0) core.startGroup(heading);
      else core.info(heading);
      depth += 1;
      try {
        return await inside();
      } finally {
        depth -= 1;
        if (depth === 0) core.endGroup();
      }
    },
  };
}

/** Marks the step as failed, with the reason as its annotation; the process goes on. */
export function failStep(reason: string): void {
  core.setFailed(neutralisedText(reason));
}

/** From now on the runner shows `***` for this text in every log of the job. */
export function conceal(secret: string): void {
  if (secret !== '') core.setSecret(secret);
}
