import * as core from '@actions/core';
import type { Status } from '../bisect/events.ts';
import type { Bytes, CommitId } from '../model.ts';

/** The outputs of the action, by their names in a workflow. */
export interface Outputs {
  status: Status;
  'first-bad-commit': CommitId;
  'first-bad-subject': string;
  /** At most the first 100 are listed. */
  suspects: readonly CommitId[];
  /** Title of the failure signature. */
  signature: string;
  /** 0 to 1. */
  confidence: number | null;
  'report-url': string;
  'artifact-url': string;
  /** The output directory on the runner. */
  output: string;
  /** Text of `result.json`. */
  result: string;
}

const MOST_SUSPECTS = 100;
const LARGEST_RESULT: Bytes = 256 * 1024;

/** Sets the outputs that are known so far; setting one again replaces it. */
export function setOutputs(known: Partial<Outputs>): void {
  for (const [name, value] of Object.entries(outputTexts(known))) core.setOutput(name, value);
}

/** The outputs as the texts that a workflow reads, within their limits. */
export function outputTexts(known: Partial<Outputs>): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(known)) {
    if (value === undefined) continue;
    if (name === 'result') texts[name] = boundedResult(String(value));
    else if (Array.isArray(value)) texts[name] = JSON.stringify(value.slice(0, MOST_SUSPECTS));
    else texts[name] = value === null ? '' : String(value).replace(/[\r\n]+/g, ' ');
  }
  return texts;
}

/** `result.json` without the suspects that make it too long; always valid JSON, the file keeps them all. */
function boundedResult(json: string): string {
  if (Buffer.byteLength(json) <= LARGEST_RESULT) return json;
  const result: unknown = JSON.parse(json);
  if (typeof result !== 'object' || result === null) return '{}';
  const { suspects, ...rest } = result as Record<string, unknown>;
  const shorter = { ...rest, suspects: Array.isArray(suspects) ? suspects.slice(0, MOST_SUSPECTS) : [] };
  const text = JSON.stringify(shorter);
  if (Buffer.byteLength(text) <= LARGEST_RESULT) return text;
  return JSON.stringify({ status: rest.status, firstBad: rest.firstBad, suspects: [], truncated: true });
}
