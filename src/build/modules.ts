/** `modules.dep`: what each module's file needs, by paths below the release's directory. */
type Dependencies = ReadonlyMap<string, readonly string[]>;

/** The name by which the kernel knows a module's file: `drivers/virtio/virtio-rng.ko.xz` is `virtio_rng`. */
export function moduleName(path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return file.replace(/\.ko(\.\w+)?$/, '').replaceAll('-', '_');
}

function parseDependencies(text: string): Dependencies {
  const lines = text.split('\n').filter((line) => line.includes(':'));
  return new Map(
    lines.map((line) => {
      const [path = '', needs = ''] = line.split(':');
      return [path, needs.split(' ').filter((need) => need !== '')];
    }),
  );
}

/**
 * The files of some modules and of all their dependencies, in loading order.
 *
 * @param modulesDep  text of `modules.dep`
 * @param names       names in the kernel, such as `virtio_pci`
 * @returns paths below the release's directory, and the names without a file
 */
export function moduleFiles(
  modulesDep: string,
  names: readonly string[],
): { files: string[]; missing: string[] } {
  const dependencies = parseDependencies(modulesDep);
  const byName = new Map([...dependencies.keys()].map((path) => [moduleName(path), path]));
  const files = new Set<string>();
  const entered = new Set<string>();
  const add = (path: string): void => {
    if (entered.has(path)) return;
    entered.add(path);
    for (const need of dependencies.get(path) ?? []) add(need);
    files.add(path);
  };
  const missing = names.filter((name) => !byName.has(name));
  for (const name of names) if (byName.has(name)) add(byName.get(name)!);
  return { files: [...files], missing };
}
