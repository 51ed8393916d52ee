import { useState } from 'preact/hooks';
import { cardWords } from '../../lib/summary/words/card-words';
import { compareWords } from '../../lib/summary/words/compare-words';
import type { TableRowView, TableView } from '../../lib/summary/comparison/comparison-view';
import { fillPlural, fillWords } from '../../lib/summary/words/fill-words';
import type { CardItem } from '../../lib/summary/summary-card';
import { writeVersion } from '../../lib/summary/comparison/write-changes';
import type { ShowSpan } from './ClauseChanges';
import { Icon } from '../parts/Icon';
import { LongText } from '../parts/LongText';
import { QuoteList } from '../parts/QuoteList';
import { StateMark } from '../parts/StateMark';
import { useDisclosure } from '../parts/use-disclosure';

const words = compareWords.companies;

type CellProps = { readonly item: CardItem; readonly name: string; /** Undefined where the policy is not that of a page that is open. */ readonly onShow: ShowSpan | undefined };

function Cell({ item, name, onShow }: CellProps) {
  const quotes = useDisclosure();
  return (
    <td role="cell" data-state={item.state}>
      <p class="cell-name" aria-hidden="true">
        {name}
      </p>
      <p class="change-answer">
        <StateMark state={item.state} />
        <LongText text={item.answer} />
      </p>
      {item.scope !== '' && <p class="cell-scope">{item.scope}</p>}
      {item.quotes.length > 0 && (
        <>
          <button type="button" class="act" aria-expanded={quotes.isOpen} aria-controls={quotes.panelId} onClick={quotes.toggle}>
            {fillPlural(words.clauses, item.quotes.length)}
            <Icon name="open" />
          </button>
          <div id={quotes.panelId} hidden={!quotes.isOpen}>
            {quotes.isOpen && <QuoteList quotes={item.quotes} onShow={onShow} />}
          </div>
        </>
      )}
    </td>
  );
}

type RowProps = { readonly row: TableRowView; readonly order: readonly number[]; readonly names: readonly string[]; /** By policy: undefined but for the page that is open. */ readonly shows: readonly (ShowSpan | undefined)[]; readonly isSorted: boolean; /** Not seen, but printed. */ readonly isFolded: boolean; readonly onSort: () => void };

function Row({ row, order, names, shows, isSorted, isFolded, onSort }: RowProps) {
  return (
    <tr role="row" data-question={row.id} data-differs={row.differs} data-folded={isFolded}>
      <th role="rowheader" scope="row">
        <span>{row.title}</span>
        {row.differs !== 'no' && <span class="differs">{row.differs === 'yes' ? words.differs : words.perhaps}</span>}
        <button type="button" class="act" aria-pressed={isSorted} aria-label={fillWords(words.sortNamed, { title: row.title })} onClick={onSort}>
          {words.sort}
        </button>
      </th>
      {order.map((place) => (
        <Cell key={place} item={row.cells[place]!} name={names[place]!} onShow={shows[place]} />
      ))}
    </tr>
  );
}

type TopicProps = Omit<RowProps, 'row' | 'isSorted' | 'isFolded' | 'onSort'> & {
  readonly topic: string;
  readonly rows: readonly TableRowView[];
  readonly showsEqual: boolean;
  readonly sorted: string | null;
  readonly onSort: (id: string) => void;
};

function Topic({ topic, rows, showsEqual, sorted, onSort, ...shared }: TopicProps) {
  const [isOpen, setOpen] = useState(false);
  const equal = rows.filter(({ differs }) => differs === 'no');
  const showsAll = showsEqual || isOpen;
  return (
    <tbody role="rowgroup">
      <tr role="row" class="topic">
        <th role="rowheader" scope="rowgroup" colSpan={shared.order.length + 1}>
          {topic}
          {equal.length > 0 && !showsEqual && (
            <button type="button" class="act" aria-pressed={isOpen} onClick={() => setOpen(!isOpen)}>
              {fillPlural(words.equalRows, equal.length)}
            </button>
          )}
        </th>
      </tr>
      {rows.map((row) => (
        <Row key={row.id} row={row} isFolded={!showsAll && row.differs === 'no'} isSorted={row.id === sorted} onSort={() => onSort(row.id)} {...shared} />
      ))}
    </tbody>
  );
}

/** What the table needs. `order` are the places of the policies as they are shown; `sorted` is the question by which. */
export type CompanyTableProps = {
  readonly view: TableView;
  readonly order: readonly number[];
  readonly sorted: string | null;
  /** Sorts by this question, or as chosen when it is null. */
  readonly onSort: (id: string | null) => void;
  /** Saved policies that can be added; none when the table is full. */
  readonly choices?: readonly PolicyChoice[];
  readonly onAdd?: (id: string) => void;
  /** Shows a clause in the page that is open, for the policy that is its own. */
  readonly onShow?: ShowSpan;
};

/** A saved policy that can be added to the table. */
export type PolicyChoice = { readonly id: string; readonly name: string; readonly savedAt: number; readonly updated: string };

function AddChoice({ choices, onAdd }: { readonly choices: readonly PolicyChoice[]; readonly onAdd: (id: string) => void }) {
  return (
    <label class="field">
      <span>{words.add}</span>
      <select
        value=""
        onChange={(event) => {
          if (event.currentTarget.value !== '') onAdd(event.currentTarget.value);
        }}
      >
        <option value="">{words.addNothing}</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name + cardWords.join.aside + writeVersion(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Up to five policies in one table of the same questions: differences marked, what is alike folded, clauses on demand. There is no winner. */
export function CompanyTable({ view, order, sorted, onSort, choices = [], onAdd, onShow }: CompanyTableProps) {
  const [showsEqual, setShowsEqual] = useState(false);
  const topics = [...new Set(view.rows.map(({ topic }) => topic))];
  const names = view.policies.map(({ name }) => name);
  const shows = view.policies.map(({ id }) => (id === '' ? onShow : undefined));
  const sortedTitle = view.rows.find(({ id }) => id === sorted)?.title;
  return (
    <>
      <h1>{words.heading}</h1>
      <p>{words.lead}</p>
      {choices.length > 0 && onAdd !== undefined && (
        <div class="fields">
          <AddChoice choices={choices} onAdd={onAdd} />
        </div>
      )}
      <div class="choices">
        <button type="button" class="button" aria-pressed={showsEqual} onClick={() => setShowsEqual(!showsEqual)}>
          {words.showEqual}
        </button>
        {sortedTitle !== undefined && (
          <>
            <span>{fillWords(words.sorted, { title: sortedTitle })}</span>
            <button type="button" class="button" onClick={() => onSort(null)}>
              {words.unsort}
            </button>
          </>
        )}
      </div>
      <table role="table" class="companies" data-count={view.policies.length}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {words.question}
            </th>
            {order.map((place) => (
              <th key={place} role="columnheader" scope="col">
                <span class="company">{names[place]}</span>
                <span class="company-when">{writeVersion(view.policies[place]!)}</span>
              </th>
            ))}
          </tr>
        </thead>
        {topics.map((topic) => (
          <Topic key={topic} topic={topic} rows={view.rows.filter((row) => row.topic === topic)} order={order} names={names} shows={shows} showsEqual={showsEqual} sorted={sorted} onSort={(id) => onSort(id === sorted ? null : id)} />
        ))}
      </table>
    </>
  );
}
