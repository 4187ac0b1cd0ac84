import { describe, expect, it } from 'vitest';
import { parseReply } from '../../../src/vm/agent.ts';

describe('an answer of the guest agent', () => {
  it('is what it returns', () => expect(parseReply('{"return":{"pid":7}}\n')).toEqual({ pid: 7 }));

  it.each(['', 'not json', '{"error":{"class":"GenericError"}}', '[]', 'null'])(
    'that is invalid is an infrastructure failure: %s',
    (output) => expect(() => parseReply(output)).toThrow(/guest agent/),
  );

  it.each(['nonsense \u009b31m\n::error::x', '{"error":"\u009b31m"}'])(
    'that is invalid is reported in one line without control characters: %j',
    (output) => expect(() => parseReply(output)).toThrow(/^[\x20-\x7e]+$/),
  );
});
