import { describe, expect, it } from 'vitest';
import { parseEvent } from '../../../src/vm/events.ts';

const AT = '2026-03-01 10:00:00.123+0000: ';

describe('a line of virsh event', () => {
  it.each([
    [
      `${AT}event 'lifecycle' for domain 'kb-1-2': Started Booted`,
      { domain: 'kb-1-2', kind: 'lifecycle', what: 'Started', detail: 'Booted' },
    ],
    [
      "event 'lifecycle' for domain kb-1-2: Crashed Panicked",
      { domain: 'kb-1-2', kind: 'lifecycle', what: 'Crashed', detail: 'Panicked' },
    ],
    [
      `${AT}event 'lifecycle' for domain 'kb': Shutdown Finished after guest request`,
      { domain: 'kb', kind: 'lifecycle', what: 'Shutdown', detail: 'Finished after guest request' },
    ],
    [
      `${AT}event 'agent-lifecycle' for domain 'kb': state: 'connected' reason: 'channel event'`,
      { domain: 'kb', kind: 'agent', connected: true },
    ],
    [
      `${AT}event 'agent-lifecycle' for domain 'kb': state: 'disconnected' reason: 'channel event'`,
      { domain: 'kb', kind: 'agent', connected: false },
    ],
    [`${AT}event 'reboot' for domain 'kb'`, { domain: 'kb', kind: 'reboot' }],
  ])('is read: %s', (line, event) => expect(parseEvent(line)).toEqual(event));

  it.each([
    '',
    'events received: 3',
    'error: Disconnected from qemu:///system',
    `${AT}event 'rtc-change' for domain 'kb': 5`,
  ])('is passed over where it tells nothing of a guest: %s', (line) =>
    expect(parseEvent(line)).toBeUndefined(),
  );
});
