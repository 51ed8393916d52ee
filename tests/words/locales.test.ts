import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listEnglishWords } from '../../cli/list-words';
import { listLocales, readLocale, type LocaleFile } from '../../cli/locale-files';
import { languages } from '../../lib/words/languages';
import { choosePluralForm } from '../../lib/words/plural';
import { projectRoot, readSources } from '../rules/read-sources';

const english = listEnglishWords();
/** The forms of plurals that a language may have besides those of English. */
const otherForms = /_(?:zero|one|two|few|many)$/;

function isPlural(key: string): boolean {
  return english.has(key.replace(otherForms, '_other')) && english.has(key.replace(otherForms, '_one')) && otherForms.test(key);
}

/** What is wrong with the keys of a language beside the English ones. */
function findWrongKeys(messages: LocaleFile, oneForms: boolean): { missing: string[]; unknown: string[] } {
  return {
    missing: [...english.keys()].filter((key) => !Object.hasOwn(messages, key) && (oneForms || !isPlural(key))),
    unknown: Object.keys(messages).filter((key) => !english.has(key) && !isPlural(key)),
  };
}

function listPlaces(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))].toSorted((a, b) => (a < b ? -1 : 1));
}

/** Texts that lose or invent a place to be filled in. The form for one may leave its number out or put it in. */
function findWrongPlaces(messages: LocaleFile): string[] {
  return Object.entries(messages).flatMap(([key, { message }]) => {
    const base = isPlural(key) ? english.get(key.replace(otherForms, '_other'))! : (english.get(key) ?? '');
    const [own, wanted] = [listPlaces(message), listPlaces(base)];
    const needed = isPlural(key) ? wanted.filter((name) => name !== 'count') : wanted;
    return own.every((name) => wanted.includes(name)) && needed.every((name) => own.includes(name)) ? [] : [`${key}: ${own.join()} for ${wanted.join()}`];
  });
}

it('every language that is offered has its words, and the other way round', () => {
  expect(listLocales()).toEqual(languages.map(({ folder }) => folder).toSorted((a, b) => (a < b ? -1 : 1)));
});

it('the English file holds the words of the program (npm run write-locales)', () => {
  const file = Object.entries(readLocale('en')).map(([key, { message }]) => [key, message] as const);
  expect(new Map(file)).toEqual(new Map(english));
});

it('no two texts share a key, which browsers read without regard to capitals', () => {
  const keys = [...english.keys()].map((key) => key.toLowerCase());
  expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
});

describe.each(languages.map(({ tag, folder }) => [tag, folder] as const))('the words in %s', (tag, folder) => {
  const messages = readLocale(folder);

  it('are all there, and none that nobody says', () => {
    const hasOne = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.includes('one');
    expect(findWrongKeys(messages, hasOne)).toEqual({ missing: [], unknown: [] });
  });

  it('have the same places to be filled in', () => {
    expect(findWrongPlaces(messages)).toEqual([]);
  });

  it('say the number where the form for one holds for nothing, too', () => {
    if (choosePluralForm(tag, 0) !== 'one') return;
    const silent = Object.entries(messages).filter(([key, { message }]) => key.endsWith('_one') && isPlural(key) && !message.includes('{count}') && listPlaces(english.get(key.replace(/one$/, 'other'))!).includes('count'));
    expect(silent.map(([key]) => key)).toEqual([]);
  });

  it('begin and end as the English do: joints keep their spaces, nothing else has any', () => {
    const spaced = Object.entries(messages).filter(([, { message }]) => message !== message.trim()).map(([key]) => key);
    expect(spaced.filter((key) => key !== 'card_thousands' && english.get(key) === english.get(key)?.trim())).toEqual([]);
  });
});

describe('the test of the words', () => {
  const right: LocaleFile = Object.fromEntries([...english].map(([key, message]) => [key, { message }]));
  const without = (key: string): LocaleFile => Object.fromEntries(Object.entries(right).filter(([other]) => other !== key));

  it.each([
    ['a missing text', without('card_disclaimer'), { missing: ['card_disclaimer'], unknown: [] }],
    ['a text that nobody says', { ...right, card_nothing: { message: 'x' } }, { missing: [], unknown: ['card_nothing'] }],
    ['a missing form', without('interface_row_clauses_one'), { missing: ['interface_row_clauses_one'], unknown: [] }],
    ['a form that English has not', { ...right, interface_row_clauses_few: { message: '{count}' } }, { missing: [], unknown: [] }],
  ])('sees %s', (_name, messages, wrong) => {
    expect(findWrongKeys(messages, true)).toEqual(wrong);
  });

  it('lets a language without a form for one go without it', () => {
    expect(findWrongKeys(without('interface_row_clauses_one'), false)).toEqual({ missing: [], unknown: [] });
  });

  it.each([
    ['a place that is lost', { interface_row_jump: { message: 'Zeigen' } }, ['interface_row_jump:  for title']],
    ['a place that is invented', { interface_row_jump: { message: '{titel}' } }, ['interface_row_jump: titel for title']],
    ['a number that one goes without', { interface_row_clauses_one: { message: 'eine' } }, []],
    ['a number that one has', { interface_row_clauses_one: { message: '{count}' } }, []],
  ])('sees %s', (_name, messages, wrong) => {
    expect(findWrongPlaces(messages)).toEqual(wrong);
  });
});

describe('every text', () => {
  const sources = readSources(['lib', 'components', 'entrypoints', 'cli']).filter(({ path }) => !/(?<!fill)-words\.ts$|data-names\.ts$/.test(path));
  const code = sources.map(({ text }) => text).join('\n');
  /** What is read out of something: by a point, or by taking it apart. */
  const names = new Set([...code.matchAll(/\.([A-Za-z]\w*)/g), ...[...code.matchAll(/\bconst \{([^=;]*)\} = /g)].flatMap(([, inner]) => [...inner!.matchAll(/([A-Za-z]\w*)/g)])].map(([, name]) => name!));
  /** Tables out of which a text is chosen by a name that stands in data: the id of a question, a row, a kind, a state. */
  const chosenByName: readonly string[] = [
    'bar_stances', 'bar_keyNames', 'card_answers_abroad', 'card_answers_breachNotice', 'card_answers_changeNotice', 'card_answers_finding', 'card_answers_measures', 'card_answers_periods', 'card_answers_retention', 'card_answers_signal', 'card_contacts',
    'card_gapTopics', 'card_header_unread', 'card_languages', 'card_lines_kept', 'card_lines_sell', 'card_months', 'card_optOuts_places', 'card_optOuts_titles', 'card_rowTitles', 'card_states', 'card_why_rules',
    'compare_versions_kinds', 'compare_versions_kindCounts', 'group', 'icon', 'interface_feedback', 'key', 'label', 'library_refused', 'library_sorts', 'library_exportForms', 'named', 'notice', 'page', 'question', 'settings_remind_options',
    'settings_theme_options', 'way_levels', 'way_request_copied', 'way_request_due', 'way_request_mailPasted', 'way_request_noted', 'way_request_notNoted', 'way_request_refused', 'way_request_takenBack', 'way_sent_late', 'way_signals_how', 'way_signals_sent', 'wayNote', 'welcome_pin',
  ];

  /** Whether anything in the program can say the text: by its own name, or by a name chosen at run time out of a table that it stands in. */
  function isSaid(key: string): boolean {
    const path = key.split('_');
    const own = path.findLast((name) => !/^(?:one|other|\d+)$/.test(name));
    return (own !== undefined && names.has(own)) || chosenByName.some((table) => `${key}_`.startsWith(`${table}_`));
  }

  it('is said somewhere', () => {
    expect([...english.keys()].filter((key) => !key.startsWith('manifest_') && !isSaid(key))).toEqual([]);
  });

  it.each(chosenByName)('of %s, chosen by a name, is there', (table) => {
    expect([...english.keys()].some((key) => `${key}_`.startsWith(`${table}_`))).toBe(true);
  });

  it('would be missed if nothing said it', () => {
    expect(isSaid('card_lines_neverSaidAnywhere')).toBe(false);
  });

  it('of the manifest is named there', () => {
    const config = readFileSync(`${projectRoot}/wxt.config.ts`, 'utf8');
    const said = [...config.matchAll(/\bsay\(('[^)]+)\)/g)].map(([, names_]) => ['manifest', ...names_!.split(',').map((name) => name.trim().slice(1, -1).replaceAll('-', '_'))].join('_'));
    expect(said.toSorted()).toEqual([...english.keys()].filter((key) => key.startsWith('manifest_')).toSorted());
  });
});

it('every table of words is listed for its translators', () => {
  const tables = readSources(['lib', 'components', 'entrypoints']).flatMap(({ path, text }) => [...text.matchAll(/defineWords\('(\w+)'/g)].map(([, name]) => [path, name!] as const));
  expect(tables.length).toBeGreaterThan(15);
  expect(tables.filter(([, name]) => ![...english.keys()].some((key) => key.startsWith(`${name}_`)))).toEqual([]);
});
