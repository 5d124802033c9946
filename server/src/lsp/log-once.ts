/** Logs every message once: what goes wrong while someone types would be repeated with every key. */
export function logOnce(log: (message: string) => void): (message: string, details?: string) => void {
  const logged = new Set<string>();
  return (message, details) => {
    if (logged.has(message)) return;
    logged.add(message);
    log(details === undefined ? message : `${message}\n${details}`);
  };
}
