import { trustScript } from './trusted';

/**
 * Runs a classic script of the package in this page, and waits until it has run; where it cannot be had, the page goes on without it. By an element and not by
 * `import`: what is imported under a name that is made at run time is a warning in Firefox's store.
 */
export async function loadScript(path: `/${string}`): Promise<void> {
  const script = document.createElement('script');
  script.src = trustScript(path);
  const settled = new Promise<void>((resolve) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => resolve());
  });
  document.head.append(script);
  await settled;
}
