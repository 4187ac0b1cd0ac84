import type { z } from 'zod';
import { oneOf } from './values.ts';

/** How a setting looks to people and to generated files. */
export interface Setting<T = unknown> {
  /** True for the inputs of the action; every setting is a flag and a key of `settings`. */
  isInput: boolean;
  kind: 'text' | 'script' | 'list' | 'choice' | 'boolean' | 'duration' | 'minutes' | 'size' | 'number';
  /** The default as people read it. */
  default: string;
  /** What is parsed if the value is empty; `default` if left out. */
  initial?: string;
  /** The words of a choice or of a list of words. */
  allowed?: readonly string[];
  /** One line of text. */
  text: string;
  /** Whether earlier verdicts hold no longer with another value; the fingerprint of a run is made from those that do. */
  affectsVerdicts: boolean;
  value: z.ZodType<T, string>;
}

type Rest<T> = Omit<Setting<T>, 'isInput' | 'kind' | 'default' | 'text' | 'value'>;

/** The field of a setting in `Settings`, by its name. */
export const fieldOf = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A setting that is an input of the action. */
export function input<T>(
  kind: Setting['kind'],
  value: z.ZodType<T, string>,
  shown: string,
  text: string,
  rest: Rest<T>,
): Setting<T> {
  return { isInput: true, kind, value, default: shown, text, ...rest };
}

/** A setting that is a flag and a key of `settings` only. */
export const extra: typeof input = (...setting) => ({ ...input(...setting), isInput: false });

export const choice = <const T extends string>(
  allowed: readonly T[],
  text: string,
  rest: Pick<Setting, 'affectsVerdicts'>,
) => input('choice', oneOf(allowed), allowed[0] as T, text, { allowed, ...rest });

export const extraChoice: typeof choice = (...setting) => ({ ...choice(...setting), isInput: false });
