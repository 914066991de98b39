/** The page without its contents: what it holds is written by its script, which is a file of its own. */
export const explorerPage = (issuer: string | null): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Explorer of the NRM graph</title>
<link rel="icon" href="/explorer/icon.svg">
<link rel="stylesheet" href="/explorer/page.css">
<script type="module" src="/explorer/page.js"></script>
</head>
<body>
<div id="explorer"${issuer ? ` data-issuer="${issuer}"` : ''}></div>
<noscript>The explorer needs JavaScript. The graph does not: send it POST requests at /graphql.</noscript>
</body>
</html>
`;
