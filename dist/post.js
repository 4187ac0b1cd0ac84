process.env.STATE_phase = 'post';
await import('./index.js');
