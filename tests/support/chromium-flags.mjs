/** Keeps Chromium from talking to its maker, and from a sandbox it refuses to build as root (containers). */
export const CHROMIUM_FLAGS = [
  '--no-first-run',
  '--disable-quic',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
