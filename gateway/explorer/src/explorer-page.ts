import type { Manifest } from './manifest.ts';

/** How a visitor signs in: by choosing an identity of development, or by pasting a token. */
export type SignIn = 'identities' | 'token';

/** The address below which the files of a bundle are served; it changes with their content. */
export function addressOf({ version }: Manifest): string {
  return `/explorer/${version}`;
}

/** The one HTML page. It holds no data but the way to sign in, so that no script stands inline. */
export function explorerPage(manifest: Manifest, signIn: SignIn): string {
  const address = addressOf(manifest);
  const preloads = manifest.preload.map(
    (name) => `    <link rel="modulepreload" href="${address}/${name}">\n`,
  );
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="concord-sign-in" content="${signIn}">
    <title>Concord explorer</title>
    <link rel="icon" type="image/svg+xml" href="${address}/favicon.svg">
    <link rel="stylesheet" href="${address}/main.css">
${preloads.join('')}    <script type="module" src="${address}/main.js"></script>
  </head>
  <body>
    <div id="explorer"><p class="waiting">Loading the explorer …</p></div>
    <noscript>The explorer needs JavaScript. The graph itself answers at POST /graphql.</noscript>
  </body>
</html>
`;
}
