// Loaded before a bot: tells its parent what the process has used, whenever that asks.
let peak = 0;

setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 100).unref();

process.on('message', (question) => {
  if (question !== 'usage') return;
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1_000, peakMb: peak / 1e6 });
});
process.channel?.unref();
