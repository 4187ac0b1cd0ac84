/** Who a token is for. */
export interface TokenOptions {
  /** Path or URL that is fetched. */
  origin: string;
  /** Null if there is none. */
  token: string | null;
  /** `GITHUB_SERVER_URL`; undefined in a terminal, where a token is meant for this origin. */
  server: string | undefined;
}

/**
 * What git's environment needs to fetch with a token, so that it is in no command line and no file. Under a runner
 * the token is the job's unless another one is given, and only GitHub's own server gets it.
 */
export function credentials({ origin, token, server }: TokenOptions): Record<string, string> {
  if (token === null || !URL.canParse(origin)) return {};
  const { origin: site, protocol } = new URL(origin);
  const isMeant = server && URL.canParse(server) ? site === new URL(server).origin : protocol === 'https:';
  if (!isMeant || !/^https?:$/.test(protocol)) return {};
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${site}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`,
  };
}
