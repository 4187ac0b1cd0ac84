import { createLogUpdate } from 'log-update';
import type { Log } from './host.ts';

/** What must not reach a terminal from a kernel's console or a commit's subject: control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Logs to standard error: a live line if that is a terminal, only whole lines if it is a pipe. */
export function terminalLog(stream: NodeJS.WriteStream = process.stderr): Log {
  const live = stream.isTTY ? createLogUpdate(stream) : undefined;
  const line = (text: string) => {
    live?.clear();
    stream.write(`${text.replace(CONTROL, '?')}\n`);
  };
  return {
    info: line,
    warning: (text) => line(`warning: ${text}`),
    progress: (text) => live?.(text.replace(CONTROL, '?')),
    async group(title, inside) {
      line(title);
      return await inside();
    },
  };
}
