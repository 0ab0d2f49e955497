/** The first line of the program: newer language features than an old Node has are only loaded behind the check. */
const OLDEST_NODE = 26;

const [major = '0'] = process.versions.node.split('.');
if (Number(major) < OLDEST_NODE) {
  process.stderr.write(
    `Broadsheet needs Node ${OLDEST_NODE} or newer; this is ${process.versions.node}.\n` +
      'Run "npm ci" and then "npm start": that brings its own Node along.\n',
  );
  process.exitCode = 1;
} else {
  const { runCommandLine } = await import('./program/command-line.ts');
  process.exitCode = await runCommandLine(process.argv.slice(2));
}
