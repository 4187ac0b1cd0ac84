/** Longest title, in characters. */
const longest = 120;

/** A title without what differs from boot to boot: addresses, numbers, devices. */
export function normalised(title: string): string {
  return (
    title
      .replace(/\s+/g, ' ')
      .replace(/[^\x20-\x7e]/g, '')
      .replace(/(?<![A-Za-z0-9])(?:0x)?(?=[0-9a-f]*\d)[0-9a-f]{6,}/g, 'ADDR')
      .replace(/(?<![A-Za-z0-9])\d{1,3}(?:\.\d{1,3}){3}/g, 'IP')
      .replace(/(\.\w+)(?::\d+)+/g, '$1:LINE')
      .replace(/([A-Za-z][\w.]+)\+0x[0-9a-z]+\/0x[0-9a-z]+/g, '$1')
      .replace(/CPU#\d+/g, 'CPU')
      .replace(/(?<![A-Za-z_\d])\d+(?![A-Za-z_\d])/g, 'NUM')
      // Short numbers are parts of names (nl802154); long ones are not.
      .replace(/\d{7,}/g, 'NUM')
      .trim()
      .slice(0, longest)
      .trim()
  );
}
