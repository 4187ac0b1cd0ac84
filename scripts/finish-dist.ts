import { writeFileSync } from 'node:fs';

// Static imports are hoisted above statements, so the bundle is imported only once the phase is set.
writeFileSync('dist/post.js', "process.env.STATE_phase = 'post';\nawait import('./index.js');\n");
