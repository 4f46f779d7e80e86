/** Which addresses are never probed, and how addresses are written. */

/**
 * Whether an IP address is link-local or of a cloud's metadata service: these hand out credentials to whoever asks.
 * 169.254.0.0/16 (RFC 3927; also within IPv4-mapped and NAT64 addresses), fe80::/10 (RFC 4291), and fd00:ec2::254 (AWS).
 * Private ranges are allowed: self-hosted runners probe them.
 */
export function isForbiddenAddress(ip: string): boolean {
  if (!ip.includes(':')) return ip.startsWith('169.254.');
  const canonical = URL.parse(`http://[${ip.replace(/%.*$/, '')}]/`)?.hostname ?? '';
  return /^\[(?:fd00:ec2::254\]|fe[89ab][0-9a-f]:|(?:::ffff:|::|64:ff9b::)a9fe:)/.test(canonical);
}

/** `127.0.0.1:80`, `[::1]:80`. */
export const endpoint = (address: string, port: number): string => `${address.includes(':') ? `[${address}]` : address}:${port}`;

/** Whether the host of a URL is a literal address that is never probed. */
export const isForbiddenHost = (hostname: string): boolean => isForbiddenAddress(hostname.replace(/^\[|\]$/g, ''));
