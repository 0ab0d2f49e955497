/** Milliseconds of the processor that some work of this thread takes: a machine that is busy elsewhere adds none. */
export function cpuTimeOf(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
