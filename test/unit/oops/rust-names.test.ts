import { describe, expect, it } from 'vitest';
import { sourceName } from '../../../src/oops/rust-names.ts';

describe('the name of a Rust function', () => {
  // Composed by the grammar of RFC 2603.
  it.each([
    ['a function of a crate', '_RNvCs1234567890a_4frob5probe', 'frob::probe'],
    ['one in a module', '_RNvNtCs1234567890b_4core9panicking9panic_fmt', 'core::panicking::panic_fmt'],
    ['a name that begins with an underscore', '_RNvC4frob4__new', 'frob::_new'],
    ['a method', '_RNvMNtC4frob5queueNtB2_5Queue3pop', '<frob::queue::Queue>::pop'],
    [
      'a method of a trait',
      '_RNvXs_NtC4frob5queueNtB4_5QueueNtNtC6kernel4sync4Lock4take',
      '<frob::queue::Queue as kernel::sync::Lock>::take',
    ],
    ['a closure', '_RNCNvC4frob5probe0B3_', 'frob::probe::{closure#0}'],
    ['another closure', '_RNCNvC4frob5probes_0B3_', 'frob::probe::{closure#1}'],
    ['a generic function', '_RINvC4frob4swaphRSlEB2_', 'frob::swap::<u8, &[i32]>'],
    ['a generic type', '_RNvMC4frobINtB2_4RinghKj10_E4push', '<frob::Ring<u8, 16>>::push'],
    ['a pointer and a tuple', '_RINvC4frob1fOTmbEE', 'frob::f::<*mut (u32, bool)>'],
    ['a function pointer', '_RINvC4frob1fFUKCmEuE', 'frob::f::<unsafe extern "C" fn(u32)>'],
    ['a trait object', '_RINvC4frob1fDNtC4core4SendEL_E', 'frob::f::<dyn core::Send>'],
    ['the legacy scheme', '_ZN4core9panicking9panic_fmt17h0123456789abcdefE', 'core::panicking::panic_fmt'],
    [
      'the legacy scheme with a type',
      '_ZN53_$LT$frob..Queue$u20$as$u20$core..ops..drop..Drop$GT$4drop17h0123456789abcdefE',
      '<frob::Queue as core::ops::drop::Drop>::drop',
    ],
  ])('is told of %s', (_, mangled, name) => {
    expect(sourceName(mangled)).toBe(name);
  });

  it.each([
    ['of C', 'frob_probe'],
    ['of C that begins alike', '_RND_state'],
    ['cut off', '_RNvNtCs1234567890b_4core9panick'],
    ['of C++', '_ZN4frob5probeEv'],
    ['that refers to what comes later', '_RNvB9_3abc'],
    ['that refers to itself', '_RNvNvB_3abc3def'],
    ['without end', `_R${'Nv'.repeat(3000)}`],
  ])('stays as it is where it is one %s', (_, name) => {
    expect(sourceName(name)).toBe(name);
  });

  it('is not made longer and longer by names that refer to each other', () => {
    let name = 'C1a';
    for (let index = 0; index < 200; index++) name = `I${name}TB_B_B_EE`;
    expect(sourceName(`_R${name}`).length).toBeLessThan(5000);
  });
});
