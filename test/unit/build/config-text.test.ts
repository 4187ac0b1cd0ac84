import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { wantedConfig } from '../../../src/build/config.ts';
import {
  configValues,
  mergeConfig,
  missingSymbols,
  notHonoured,
  parseLoadable,
  parseRequired,
  withoutModules,
} from '../../../src/build/config-text.ts';

const guestFile = (name: string): Promise<string> =>
  readFile(new URL(`../../../kernel-config/${name}`, import.meta.url), 'utf8');

describe('merging configurations', () => {
  it('the last text that names a symbol wins', () => {
    const merged = mergeConfig(['CONFIG_A=y\nCONFIG_B=m\n', '# CONFIG_A is not set\n', 'CONFIG_B=y\n']);
    expect(merged).toBe('# CONFIG_A is not set\nCONFIG_B=y\n');
  });

  it('"=n" and "is not set" are the same', () => {
    expect(mergeConfig(['CONFIG_VT=n\n'])).toBe('# CONFIG_VT is not set\n');
  });

  it('the fragments of the user have the last word, over the fragment for guests', () => {
    const base = {
      base: 'CONFIG_A=m\nCONFIG_B=m\n',
      guest: 'CONFIG_A=y\nCONFIG_B=y\n',
      required: '',
      loadable: '',
    };
    expect(wantedConfig({ ...base, fragments: ['CONFIG_B=m\n'] })).toBe('CONFIG_A=y\nCONFIG_B=m\n');
  });

  it('strings with equals signs and quotes are kept as they are', () => {
    expect(configValues('CONFIG_CMDLINE="a=b \\"c\\""\n').get('CMDLINE')).toBe('"a=b \\"c\\""');
  });

  it('comments and lines of other programs are left out', () => {
    expect(mergeConfig(['# a comment\nexport X=1\n\nCONFIG_A=y'])).toBe('CONFIG_A=y\n');
  });

  it('trimming takes the modules away and nothing else', () => {
    expect(withoutModules('CONFIG_A=m\nCONFIG_B=y\nCONFIG_C="m"\n')).toBe(
      '# CONFIG_A is not set\nCONFIG_B=y\nCONFIG_C="m"\n',
    );
  });
});

describe('what a guest needs', () => {
  const required = parseRequired('# comment\nPVPANIC|PVPANIC_MMIO  seeing a panic\nPCI the bus\n');

  it('one alternative is enough', () => {
    expect(missingSymbols('CONFIG_PVPANIC_MMIO=y\nCONFIG_PCI=y\n', required)).toEqual([]);
  });

  it('a module is not enough', () => {
    expect(missingSymbols('CONFIG_PVPANIC=y\nCONFIG_PCI=m\n', required)).toEqual([
      { symbols: ['PCI'], purpose: 'the bus' },
    ]);
  });

  it('a module is enough if an initramfs can load it', () => {
    const config = 'CONFIG_PVPANIC=y\nCONFIG_PCI=m\n';
    const loadable = parseLoadable('# comment\nPCI pci\n');
    expect(missingSymbols(`${config}CONFIG_BLK_DEV_INITRD=y\n`, required, loadable)).toEqual([]);
    expect(missingSymbols(config, required, loadable)).toMatchObject([{ symbols: ['BLK_DEV_INITRD'] }]);
  });

  it('every requirement says what it is for, and the fragment asks for it', async () => {
    const fragment = configValues(mergeConfig([await guestFile('guest.config')]));
    for (const { symbols, purpose } of parseRequired(await guestFile('required.txt'))) {
      expect(purpose, symbols.join()).not.toBe('');
      expect(
        symbols.some((symbol) => fragment.get(symbol) === 'y'),
        symbols.join(),
      ).toBe(true);
    }
  });

  it('the fragment for tinyconfig and the fragment for guests do not contradict each other', async () => {
    const guest = configValues(await guestFile('guest.config'));
    for (const symbol of configValues(await guestFile('tiny.config')).keys()) {
      expect(guest.has(symbol), symbol).toBe(false);
    }
  });
});

describe('wishes that are not honoured', () => {
  it('names symbol, wish and what it became', () => {
    expect(notHonoured('CONFIG_A=m\n', ['CONFIG_A=y\nCONFIG_B=y\nCONFIG_C=n\n'])).toEqual([
      { symbol: 'A', wanted: 'y', got: 'm' },
      { symbol: 'B', wanted: 'y', got: 'n' },
    ]);
  });

  it('a later fragment replaces the wish of an earlier one', () => {
    expect(notHonoured('CONFIG_A=y\n', ['CONFIG_A=n\n', 'CONFIG_A=y\n'])).toEqual([]);
  });
});
