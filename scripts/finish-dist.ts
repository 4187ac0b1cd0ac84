import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify } from 'terser';

const DIST = 'dist';

// ncc minifies the entry alone, and not the chunks that are loaded when they are needed.
for (const name of readdirSync(DIST).filter((each) => /^\d+\.index\.js$/.test(each))) {
  const path = join(DIST, name);
  // Classes keep their names: errors are told apart by them.
  const { code } = await minify(readFileSync(path, 'utf8'), { module: true, keep_classnames: true });
  if (code === undefined) throw new Error(`${path} could not be minified`);
  writeFileSync(path, code);
}

// Static imports are hoisted above statements, so the bundle is imported only once the phase is set.
writeFileSync(join(DIST, 'post.js'), "process.env.STATE_phase = 'post';\nawait import('./index.js');\n");
