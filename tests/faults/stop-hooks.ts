/** Everything that the background asks of the browser outside its database, as `owner.method`: between each call and its answer it can be stopped. */
const hooked = ['tabs.sendMessage', 'tabs.get', 'tabs.create', 'scripting.executeScript', 'storage.session.get', 'storage.session.set', 'storage.local.get', 'i18n.detectLanguage', 'action.setIcon', 'action.setTitle', 'action.openPopup', 'commands.getAll'] as const;

/**
 * A script for the background's worker: from then on `stops.seen` lists every call to the browser, once as it goes out (`… →`) and once as its answer comes
 * in (`→ …`), a message to a page by its name; at the `at`-th of them it stays until `stops.go()`, and `stops.reached` tells which it was.
 */
export function writeStopHooks(at: number | string): string {
  return `(() => {
    const own = globalThis.browser ?? globalThis.chrome;
    const stops = globalThis.stops ?? (globalThis.stops = { seen: [], at: -1 });
    stops.seen = [];
    stops.at = ${JSON.stringify(at)};
    stops.reached = new Promise((resolve) => { stops.tell = resolve; });
    if (stops.isSet) return;
    stops.isSet = true;
    const pass = (label) => {
      if (stops.seen.push(label) - 1 !== stops.at && label !== stops.at) return undefined;
      stops.at = -1;
      stops.tell(label);
      return new Promise((resolve) => { stops.go = resolve; });
    };
    const wrap = (owner, method, name) => {
      const real = owner[method].bind(owner);
      owner[method] = async (...given) => {
        const label = name === 'tabs.sendMessage' ? given[1].name : name;
        await pass(label + ' →');
        const answer = await real(...given);
        await pass('→ ' + label);
        return answer;
      };
    };
    for (const name of ${JSON.stringify(hooked)}) {
      const parts = name.split('.');
      const method = parts.pop();
      const owner = parts.reduce((found, part) => found?.[part], own);
      if (owner?.[method]) wrap(owner, method, name);
    }
    for (const method of ['open']) wrap(caches, method, 'caches.open');
  })()`;
}

/** Whether a stop lies at the edge of a message: to a page or from one. */
export function isMessageStop(label: string): boolean {
  return /\bpage\.\w+/u.test(label);
}
