// Where replies may go. The bearer token goes with them, so an address that a message names is believed only on
// hosts of the Bot Connector, when it comes in and again when something is sent.
import { isLoopback } from '../../base/http.ts';

/** The public cloud's and the US government's hosts (Microsoft, "Bot Framework authentication" and Teams endpoints). */
export const SERVICE_HOSTS = [
  'smba.trafficmanager.net',
  '*.botframework.com',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
] as const;

/** True where `serviceUrl` may be called. `local` lets http on this machine through, for the Emulator and stand-ins. */
export type ServiceHosts = (serviceUrl: string) => boolean;

export function createServiceHosts(hosts: readonly string[], local: boolean): ServiceHosts {
  return (serviceUrl) => {
    if (!URL.canParse(serviceUrl)) return false;
    const { protocol, hostname, username, password } = new URL(serviceUrl);
    if (username !== '' || password !== '') return false;
    if (
      local &&
      (protocol === 'http:' || protocol === 'https:') &&
      (hostname === 'localhost' || isLoopback(hostname.replace(/^\[|\]$/g, '')))
    )
      return true;
    if (protocol !== 'https:') return false;
    return hosts.some((host) =>
      host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host,
    );
  };
}
