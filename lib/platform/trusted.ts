/**
 * What makes strings into what a browser with Trusted Types (https://www.w3.org/TR/trusted-types/, Chromium from 83, Firefox from 148 on) lets a page
 * run or parse. The content security policy allows this one policy and no second of its name. Elsewhere strings stay strings.
 */
type Rules = { readonly createHTML: (html: string) => string; readonly createScriptURL: (address: string) => string };
type Factory = { readonly createPolicy: (name: string, rules: Rules) => Rules };

/** The name that the content security policy allows. */
export const trustedName = 'clauselight';

const packagedPath = /^\/(?!\/)[\w./-]{1,200}$/;

const rules: Rules = {
  // Only `openInertDocument` asks for it.
  createHTML: (html) => html,
  createScriptURL: (address) => {
    const path = address.startsWith(`${location.origin}/`) ? address.slice(location.origin.length) : address;
    if (!packagedPath.test(path) || path.includes('..')) throw new TypeError(`not a script of the package: ${address.slice(0, 100)}`);
    return path;
  },
};

let policy: Rules | undefined;

function readPolicy(): Rules {
  const own: typeof globalThis & { readonly trustedTypes?: Factory } = globalThis;
  policy ??= own.trustedTypes?.createPolicy(trustedName, rules) ?? rules;
  return policy;
}

/** The address of a script of the package, as an element or a worker takes it. Throws for any other. */
export function trustScript(address: string): string {
  return readPolicy().createScriptURL(address);
}

/** A document without a window, in which nothing runs and nothing is loaded, made of HTML from anywhere. */
export function openInertDocument(html: string): Document {
  return new DOMParser().parseFromString(readPolicy().createHTML(html), 'text/html');
}

/** A worker of a module script of the package. Throws for any other. */
export function startWorker(address: string): Worker {
  return new Worker(trustScript(address), { type: 'module' });
}
