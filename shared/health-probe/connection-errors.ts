/** What a system's error code says about a connection, and whose trouble it is. */
export interface Trouble {
  /** The service's doing, or ours: this machine's, or its resolver's. */
  readonly by: 'service' | 'us';
  readonly words: string;
}

const KNOWN: Readonly<Record<string, Trouble>> = {
  ECONNREFUSED: { by: 'service', words: 'connection refused' },
  ECONNRESET: { by: 'service', words: 'connection reset' },
  EPIPE: { by: 'service', words: 'connection closed' },
  ETIMEDOUT: { by: 'service', words: 'no answer to the connection attempt' },
  EHOSTUNREACH: { by: 'service', words: 'host unreachable' },
  ENOTFOUND: { by: 'service', words: 'the name does not exist (is it spelled right?)' },
  ENODATA: { by: 'service', words: 'the name has no address' },
  // A name server that does not answer, and a machine out of something, say nothing about the service.
  EAI_AGAIN: { by: 'us', words: 'the name server of this machine does not answer' },
  ENETUNREACH: { by: 'us', words: 'this machine has no route to it' },
  EADDRNOTAVAIL: { by: 'us', words: 'this machine has no address to reach it from' },
  EAFNOSUPPORT: { by: 'us', words: 'this machine does not speak this kind of address' },
  EACCES: { by: 'us', words: 'this machine does not permit the connection' },
  EPERM: { by: 'us', words: 'this machine does not permit the connection' },
  EMFILE: { by: 'us', words: 'this machine has too many open files' },
  ENFILE: { by: 'us', words: 'this machine has too many open files' },
  ENOBUFS: { by: 'us', words: 'this machine is out of buffers' },
  ENOMEM: { by: 'us', words: 'this machine is out of memory' },
  // The service does not speak HTTP (llhttp's codes), or not TLS.
  HPE_INVALID_CONSTANT: { by: 'service', words: 'what answers does not speak HTTP' },
  HPE_HEADER_OVERFLOW: { by: 'service', words: 'the headers of the answer are too large' },
  EPROTO: { by: 'service', words: 'what answers does not speak TLS, or not this version of it' },
  ERR_SSL_WRONG_VERSION_NUMBER: { by: 'service', words: 'what answers does not speak TLS, or not this version of it' },
  DEPTH_ZERO_SELF_SIGNED_CERT: { by: 'service', words: 'the certificate is self-signed' },
  SELF_SIGNED_CERT_IN_CHAIN: { by: 'service', words: 'the certificate chain ends in a self-signed certificate' },
  CERT_HAS_EXPIRED: { by: 'service', words: 'the certificate has expired' },
  CERT_NOT_YET_VALID: { by: 'service', words: 'the certificate is not valid yet' },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: { by: 'service', words: 'the certificate chain is not complete' },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: { by: 'service', words: 'the certificate is of an authority that this machine does not know' },
  ERR_TLS_CERT_ALTNAME_INVALID: { by: 'service', words: 'the certificate is for another name' },
};

/**
 * @param code the system's, as `ECONNREFUSED`
 * @param fallback the error's own words, for codes that are not known here: they are the service's doing
 */
export function troubleOf(code: string | undefined, fallback: string): Trouble {
  if (code !== undefined && Object.hasOwn(KNOWN, code)) return KNOWN[code] as Trouble;
  return { by: 'service', words: fallback };
}
