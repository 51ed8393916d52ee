/** A word of a menu's name begins large; small ones may stand inside. */
const word = String.raw`\p{Lu}[\p{L}\p{N}’'-]{0,24}`;
const name = String.raw`${word}(?: (?:(?:&|and|of|to|your|for) )?${word}){0,4}`;
/** A name in quotation marks goes on as it likes. */
const item = String.raw`(?:${name}|[“"‘][^“”"‘’\n>]{2,40}[”"’])`;

/** What comes before a menu's name, and begins large where a sentence does. */
const before = '(?:The|Your|Our|In|On|From|Via|Visit|Open|See|Use|Under|Click|Select|Tap|Choose|Go)';
/** Where help is found nothing is set. */
const notSet = /^(?:Help|Support|Managing|Contact)\b/;

// Both are made when a clause first asks for them: with all their letters they take long to make, each start of the background would wait, and most policies name no menu.
let path: RegExp | undefined;
let named: RegExp | undefined;

/** "Settings > Privacy": from menu to menu, six at most. */
function findPath(text: string): string | undefined {
  path ??= new RegExp(String.raw`(?<![\p{L}\p{N}])(?!${before} )${item}(?: ?(?:>|›|→|»|->) ?${item}){1,5}`, 'u');
  return path.exec(text)?.[0];
}

/** "Notification Settings". */
function findNamed(text: string): string | undefined {
  named ??= new RegExp(String.raw`(?<![\p{L}\p{N}])(?!${before} )(${word}(?: (?:&|and)? ?${word}){0,2} (?:Settings|Preferences|Dashboard|Controls|Cent(?:er|re)))(?![\p{L}\p{N}])`, 'u');
  return named.exec(text)?.[1];
}

/** "On the “My choices” page". */
const quoted = /[“"]([^“”"\n]{2,40})[”"] (?:page|section|tab|menu|settings?|screen|panel|option)\b/u;
/** A sign without which there is no path, and the words that names end in: most clauses have neither, and the costly patterns are not asked. */
const step = /[>›→»]/;
const ending = /Settings|Preferences|Dashboard|Controls|Cent(?:er|re)/;
/** Documents have names as menus have. */
const isDocument = /\b(?:Policy|Notice|Statement|Terms)\b/;
/** So much of a clause is looked at, in characters. */
const looked = 2000;

/** The menu, page or switch board that a clause names for a setting, its steps parted by ">"; empty where it names none. Linear. */
export function readMenu(text: string): string {
  const start = text.slice(0, looked);
  const found = (step.test(start) ? findPath(start) : undefined) ?? quoted.exec(start)?.[1] ?? (ending.test(start) ? findNamed(start) : undefined) ?? '';
  if (found === '') return '';
  if (isDocument.test(found) || notSet.test(found) || !/^[“"‘]?\p{Lu}/u.test(found)) return '';
  return found.replaceAll(/ ?(?:->|[>›→»]) ?/g, ' > ').replaceAll(/[“”"‘]|’(?= >|$)/g, '');
}
