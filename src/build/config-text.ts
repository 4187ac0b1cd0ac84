/** One symbol's value as a configuration text has it: `y`, `m`, `n`, a number or a quoted string. */
export type ConfigValues = ReadonlyMap<string, string>;

/** Something that a guest cannot do without: one of `symbols`, and what it is for. */
export interface RequiredSymbol {
  symbols: string[];
  purpose: string;
}

/** A fragment's line that the configuration did not take. */
export interface NotHonoured {
  symbol: string;
  wanted: string;
  got: string;
}

const SET = /^CONFIG_(\w+)=(.*)$/;
const UNSET = /^# CONFIG_(\w+) is not set$/;

/** Reads a `.config` or a fragment; of several lines about one symbol the last one counts. */
export function configValues(text: string): ConfigValues {
  const values = new Map<string, string>();
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    const set = SET.exec(line);
    const name = set?.[1] ?? UNSET.exec(line)?.[1];
    if (name !== undefined) values.set(name, set?.[2]?.trim() ?? 'n');
  }
  return values;
}

const configLine = (symbol: string, value: string): string =>
  value === 'n' ? `# CONFIG_${symbol} is not set` : `CONFIG_${symbol}=${value}`;

/** Merges configuration texts: the last one that names a symbol wins. */
export function mergeConfig(texts: readonly string[]): string {
  const merged = new Map<string, string>();
  for (const text of texts) {
    for (const [symbol, value] of configValues(text)) merged.set(symbol, value);
  }
  return [...merged].map(([symbol, value]) => `${configLine(symbol, value)}\n`).join('');
}

/** A distribution's configuration without its modules: what the guest needs is added on top, built in. */
export function withoutModules(text: string): string {
  return text.replace(/^CONFIG_(\w+)=m$/gm, '# CONFIG_$1 is not set');
}

/** Reads `required.txt`: alternatives divided by `|`, then what they are for. */
export function parseRequired(text: string): RequiredSymbol[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [names = '', ...purpose] = line.split(/\s+/);
      return { symbols: names.split('|'), purpose: purpose.join(' ') };
    });
}

/** Required symbols that may be modules, since an initramfs loads them: the module's name, by its symbol. */
export type Loadable = ReadonlyMap<string, string>;

/** Reads `modules.txt`: a symbol, then the name of its module. */
export function parseLoadable(text: string): Loadable {
  const lines = text.split('\n').map((line) => line.trim());
  return new Map(
    lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split(/\s+/) as [string, string]),
  );
}

/** The requirements without an alternative that is built in or a module that can be loaded in time. */
export function missingSymbols(
  config: string,
  required: readonly RequiredSymbol[],
  loadable: Loadable = new Map(),
): RequiredSymbol[] {
  const values = configValues(config);
  const builtIn = (symbol: string) => values.get(symbol) === 'y';
  const isModule = (symbol: string) => values.get(symbol) === 'm' && loadable.has(symbol);
  const missing = required.filter(
    ({ symbols }) => !symbols.some((symbol) => builtIn(symbol) || isModule(symbol)),
  );
  const modules = [...loadable.keys()].filter(isModule);
  if (modules.length > 0 && !builtIn('BLK_DEV_INITRD'))
    missing.push({ symbols: ['BLK_DEV_INITRD'], purpose: `the modules of ${modules.join(', ')}` });
  return missing;
}

/** What the fragments ask for and `olddefconfig` changed; a later fragment's line replaces an earlier one's. */
export function notHonoured(config: string, fragments: readonly string[]): NotHonoured[] {
  const values = configValues(config);
  return [...configValues(mergeConfig(fragments))]
    .map(([symbol, wanted]) => ({ symbol, wanted, got: values.get(symbol) ?? 'n' }))
    .filter(({ wanted, got }) => wanted !== got);
}
