import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';
import { ConfigurationError } from '../host/errors.ts';
import { AGENT_CHANNEL, type DomainSpec, domainXml, ROOT_TAG } from './domain.ts';

/** An element as the parser gives it when it keeps the order: one key with its children, and its attributes. */
type Element = { [name: string]: Element[] | string | Record<string, string> };

const ATTRIBUTES = ':@';
const PREFIX = '@';
const AS_READ = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: PREFIX,
  parseTagValue: false,
  parseAttributeValue: false,
  commentPropName: '#comment',
  cdataPropName: '#cdata',
} as const;

/**
 * Makes a guest's domain from the user's own. What a run depends on is put in: name, owner, shared memory,
 * kernel, root, agent, console, panic device and what happens at an end. All else stays as it is.
 *
 * @param template  text of a libvirt domain, such as `virsh dumpxml` prints
 * @throws ConfigurationError if it is not a domain
 */
export function domainFromTemplate(template: string, spec: DomainSpec): string {
  const documents = parse(template);
  const domain = domainOf(documents);
  const ours = parse(domainXml(spec))[0]!;
  setAttributes(domain, { [`${PREFIX}type`]: attribute(ours, 'type')!, ...attributesOf(domain) });
  // Two domains cannot share a UUID or id, and a template is often the dump of a machine that still exists.
  removeAttribute(domain, 'id');
  for (const name of ['uuid', 'name', 'on_poweroff', 'on_reboot', 'on_crash']) remove(domain, name);
  for (const name of ['name', 'on_poweroff', 'on_reboot', 'on_crash']) add(domain, child(ours, name)!);
  for (const name of [
    'memory',
    'vcpu',
    'clock',
    'cpu',
    'os',
    'features',
    'metadata',
    'memoryBacking',
    'devices',
  ])
    if (child(domain, name) === undefined) add(domain, child(ours, name)!);

  merge(domain, ours, 'metadata', ['kb:owner']);
  merge(domain, ours, 'memoryBacking', ['source', 'access']);
  merge(domain, ours, 'os', ['kernel', 'initrd', 'cmdline']);
  const machine = child(domain, 'os')!;
  if (child(machine, 'type') === undefined) add(machine, child(child(ours, 'os')!, 'type')!);
  const features = child(domain, 'features')!;
  // The panic device is found through ACPI.
  if (child(features, 'acpi') === undefined) add(features, { acpi: [] });
  putDevices(child(domain, 'devices')!, child(ours, 'devices')!);
  putNetwork(domain, ours);
  putLabel(domain, ours);
  return new XMLBuilder({ ...AS_READ, suppressEmptyNode: true, suppressBooleanAttributes: false }).build(
    documents,
  );
}

/** @throws ConfigurationError if a text is not a libvirt domain, as far as that can be checked without libvirt */
export function checkTemplate(template: string): void {
  domainOf(parse(template));
}

function domainOf(documents: Element[]): Element {
  const domain = documents.find((element) => nameOf(element) === 'domain');
  if (domain !== undefined) return domain;
  throw new ConfigurationError('domain-xml: its outermost element is not <domain>');
}

function parse(text: string): Element[] {
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    const { msg, line } = valid.err;
    throw new ConfigurationError(`domain-xml: line ${line} is not well-formed XML: ${msg}`);
  }
  return new XMLParser(AS_READ).parse(text) as Element[];
}

/** Removes the devices that ours replace, and adds ours. */
function putDevices(devices: Element, ours: Element): void {
  const target = (device: Element, name: string) => {
    const element = child(device, 'target');
    return element === undefined ? undefined : attribute(element, name);
  };
  const inTheWay: Record<string, (device: Element) => boolean> = {
    filesystem: (device) => target(device, 'dir') === ROOT_TAG,
    channel: (device) => target(device, 'name') === AGENT_CHANNEL,
    serial: (device) => (target(device, 'port') ?? '0') === '0',
    console: (device) => (target(device, 'type') ?? 'serial') === 'serial',
    panic: (device) => (attribute(device, 'model') ?? 'isa') === 'isa',
  };
  const kept = children(devices).filter((device) => !inTheWay[nameOf(device)]?.(device));
  const put = children(ours).filter((device) => nameOf(device) in inTheWay && isOurs(device));
  const taken = new Set(kept.map((device) => target(device, 'dev')));
  const free = Array.from({ length: 26 }, (_, index) => `vd${String.fromCharCode(97 + index)}`).filter(
    (name) => !taken.has(name),
  );
  for (const disk of children(ours).filter((device) => nameOf(device) === 'disk')) {
    setAttributes(child(disk, 'target')!, {
      [`${PREFIX}dev`]: free.shift() ?? '',
      [`${PREFIX}bus`]: 'virtio',
    });
    put.push(disk);
  }
  setChildren(devices, [...kept, ...put]);

  function isOurs(device: Element): boolean {
    return nameOf(device) !== 'channel' || target(device, 'name') === AGENT_CHANNEL;
  }
}

function putNetwork(domain: Element, ours: Element): void {
  const put = child(ours, 'qemu:commandline');
  if (put === undefined) return;
  setAttributes(domain, { ...attributesOf(domain), [`${PREFIX}xmlns:qemu`]: attribute(ours, 'xmlns:qemu')! });
  const own = child(domain, 'qemu:commandline');
  if (own === undefined) add(domain, put);
  else setChildren(own, [...children(own), ...children(put)]);
}

/** Who QEMU runs as, if our domain says so; security models other than that of owners stay. */
function putLabel(domain: Element, ours: Element): void {
  const put = child(ours, 'seclabel');
  if (put === undefined) return;
  const replaced = (element: Element) =>
    nameOf(element) === 'seclabel' && attribute(element, 'model') === attribute(put, 'model');
  setChildren(domain, [...children(domain).filter((element) => !replaced(element)), put]);
}

/** Puts some children of our element into the domain's element of the same name; those of theirs go. */
function merge(domain: Element, ours: Element, name: string, parts: readonly string[]): void {
  const into = child(domain, name)!;
  const from = child(ours, name)!;
  for (const part of parts) {
    const put = child(from, part);
    if (into !== from) remove(into, part);
    if (into !== from && put !== undefined) add(into, put);
  }
}

function nameOf(element: Element): string {
  return Object.keys(element).find((key) => key !== ATTRIBUTES) ?? '';
}

function children(element: Element): Element[] {
  const inside = element[nameOf(element)];
  return Array.isArray(inside) ? inside : [];
}

function child(element: Element, name: string): Element | undefined {
  return children(element).find((inside) => nameOf(inside) === name);
}

function setChildren(element: Element, inside: Element[]): void {
  element[nameOf(element)] = inside;
}

function add(element: Element, inside: Element): void {
  setChildren(element, [...children(element), inside]);
}

function remove(element: Element, name: string): void {
  setChildren(
    element,
    children(element).filter((inside) => nameOf(inside) !== name),
  );
}

function attributesOf(element: Element): Record<string, string> {
  const found = element[ATTRIBUTES];
  return typeof found === 'object' && !Array.isArray(found) ? found : {};
}

function attribute(element: Element, name: string): string | undefined {
  return attributesOf(element)[`${PREFIX}${name}`];
}

function setAttributes(element: Element, attributes: Record<string, string>): void {
  element[ATTRIBUTES] = attributes;
}

function removeAttribute(element: Element, name: string): void {
  const { [`${PREFIX}${name}`]: _, ...rest } = attributesOf(element);
  setAttributes(element, rest);
}
