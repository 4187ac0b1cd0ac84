import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../../../src/host/errors.ts';
import type { DomainSpec } from '../../../src/vm/domain.ts';
import { domainFromTemplate } from '../../../src/vm/domain-template.ts';

const spec: DomainSpec = {
  name: 'kb-1a2b-3',
  owner: { run: '1a2b', pid: 42 },
  accel: 'tcg',
  memory: 1024 ** 3,
  cpus: 2,
  kernel: '/staging/bzImage',
  cmdline: 'console=ttyS0 a="<b>&"',
  root: '/work/root',
  consoleSocket: '/staging/console',
};

const TEMPLATE = `<?xml version="1.0"?>
<!-- kept -->
<domain type="kvm" id="7">
  <name>mine</name>
  <uuid>6f8e1f0e-1f0a-4a9c-8d8c-0d7c5a1f4a11</uuid>
  <title>R &amp; D</title>
  <metadata><other:thing xmlns:other="urn:other">x</other:thing></metadata>
  <memory unit="MiB">4096</memory>
  <memoryBacking><hugepages/><source type="file"/></memoryBacking>
  <vcpu>8</vcpu>
  <os><type arch="x86_64" machine="q35">hvm</type><kernel>/old</kernel><boot dev="hd"/></os>
  <on_crash>destroy</on_crash>
  <devices>
    <disk type="file" device="disk"><source file="/own.img"/><target dev="vda" bus="virtio"/></disk>
    <filesystem type="mount"><source dir="/data"/><target dir="data"/></filesystem>
    <serial type="pty"><target port="0"/></serial>
    <serial type="pty"><target port="1"/></serial>
    <console type="pty"><target type="serial" port="0"/></console>
    <channel type="unix"><target type="virtio" name="org.qemu.guest_agent.0"/></channel>
    <channel type="unix"><target type="virtio" name="mine"/></channel>
    <hostdev mode="subsystem" type="pci"/>
  </devices>
</domain>`;

function made(template = TEMPLATE, changes: Partial<DomainSpec> = {}) {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false });
  return parser.parse(domainFromTemplate(template, { ...spec, ...changes })).domain;
}

describe('a domain of the user', () => {
  it('keeps what a run does not depend on', () => {
    const domain = made();
    expect(domain['@type']).toBe('kvm');
    expect(domain).toMatchObject({ title: 'R & D', vcpu: '8', memory: { '#text': '4096', '@unit': 'MiB' } });
    expect(domain.os.type['@machine']).toBe('q35');
    expect(domain.os.boot['@dev']).toBe('hd');
    expect(domain.metadata['other:thing']['#text']).toBe('x');
    expect(domain.devices.hostdev['@type']).toBe('pci');
    expect(domain.memoryBacking).toHaveProperty('hugepages');
  });

  it('has the owner of the root as QEMU if the root comes by 9p, and keeps other labels', () => {
    const labelled = TEMPLATE.replace(
      '</domain>',
      '<seclabel type="static" model="dac"><label>me</label></seclabel><seclabel type="none" model="apparmor"/></domain>',
    );
    const labels = made(labelled, { rootTransport: '9p' }).seclabel;
    expect(labels).toMatchObject([{ '@model': 'apparmor' }, { '@model': 'dac', label: '+0:+0' }]);
    expect(made(labelled).seclabel).toMatchObject([
      { '@model': 'dac', label: 'me' },
      { '@model': 'apparmor' },
    ]);
  });

  it('gets the name, the owner and the ends of this run, and loses what would make it a second of its kind', () => {
    const domain = made();
    expect(domain).toMatchObject({ name: 'kb-1a2b-3', on_crash: 'preserve', on_reboot: 'destroy' });
    expect(domain.metadata['kb:owner']['@run']).toBe('1a2b');
    expect(domain.uuid).toBeUndefined();
    expect(domain['@id']).toBeUndefined();
  });

  it('boots our kernel with our command line in memory that can be shared', () => {
    const domain = made();
    expect(domain.os).toMatchObject({ kernel: '/staging/bzImage', cmdline: spec.cmdline });
    expect(domain.memoryBacking.source['@type']).toBe('memfd');
    expect(domain.memoryBacking.access['@mode']).toBe('shared');
    expect(domain.features).toHaveProperty('acpi');
  });

  it('has our root, agent, console and panic device once, beside devices of its own', () => {
    const { filesystem, channel, serial, panic, console } = made().devices;
    const dirs = filesystem.map((each: { target: Record<string, string> }) => each.target['@dir']);
    expect(dirs).toEqual(['data', '/dev/root']);
    const names = channel.map((each: { target: Record<string, string> }) => each.target['@name']);
    expect(names).toEqual(['mine', 'org.qemu.guest_agent.0']);
    const ports = serial.map((each: { target: Record<string, string> }) => each.target['@port']);
    expect(ports).toEqual(['1', '0']);
    expect(serial[1].source['@path']).toBe('/staging/console');
    expect(panic['@model']).toBe('isa');
    expect(console).toBeUndefined();
  });

  it('gets the blank disks under names that are free', () => {
    const disks = made(TEMPLATE, { disks: ['/staging/a', '/staging/b'] }).devices.disk;
    const names = disks.map((disk: { target: Record<string, string> }) => disk.target['@dev']);
    expect(names).toEqual(['vda', 'vdb', 'vdc']);
  });

  it('may be next to nothing', () => {
    expect(made('<domain/>')).toMatchObject({ '@type': 'qemu', vcpu: '2', name: 'kb-1a2b-3' });
    expect(made('<domain/>').devices.panic['@model']).toBe('isa');
    expect(made('<domain/>').metadata['kb:owner']['@pid']).toBe('42');
  });

  it('that is invalid is the user’s to fix', () => {
    expect(() => made('<network/>')).toThrow(ConfigurationError);
    expect(() => made('<domain><devices></domain>')).toThrow(/domain-xml: line 1/);
  });
});
