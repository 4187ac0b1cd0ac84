/** A title without what differs from boot to boot: addresses, numbers, devices. */
export function normalised(title: string): string {
  return title
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/\b(?:0x)?(?=[0-9a-f]*\d)[0-9a-f]{6,}\b/g, 'ADDR')
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, 'IP')
    .replace(/(\.[chS]):\d+/g, '$1:LINE')
    .replace(/\+0x[0-9a-f]+\/0x[0-9a-f]+/g, '')
    .replace(/CPU#\d+/g, 'CPU')
    .replace(/(?<![A-Za-z_\d])\d+(?![A-Za-z_\d])/g, 'NUM')
    .trim()
    .slice(0, 120);
}
