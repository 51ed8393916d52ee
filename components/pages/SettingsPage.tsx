import { useState } from 'preact/hooks';
import { cardWords } from '../../lib/summary/words/card-words';
import { buildLegend } from '../../lib/summary/marked/build-legend';
import { fillWords } from '../../lib/summary/words/fill-words';
import { remindChoices, themes, type Settings } from '../../lib/summary/settings';
import { settingsWords as words } from '../../lib/summary/words/settings-words';
import { languages } from '../../lib/words/languages';
import { Button } from '../parts/Button';
import { Brand } from '../parts/Brand';

/** What the page of settings needs; `told` is read aloud. */
export type SettingsPageProps = {
  readonly settings: Settings;
  readonly told: '' | 'saved' | 'deleted' | 'failed';
  readonly onChange: (settings: Settings) => void;
  readonly onReset: () => void;
  readonly onDeleteAll: () => void;
  readonly onOpenTour: () => void;
};

function Order({ settings, onChange }: Pick<SettingsPageProps, 'settings' | 'onChange'>) {
  const [moved, setMoved] = useState('');
  const move = (place: number, by: number) => {
    const order = [...settings.order];
    const [row] = order.splice(place, 1);
    if (row === undefined) return;
    order.splice(place + by, 0, row);
    setMoved(fillWords(words.order.moved, { title: cardWords.rowTitles[row], place: place + by + 1 }));
    onChange({ ...settings, order });
  };
  return (
    <section>
      <h2>{words.order.title}</h2>
      <p>{words.order.hint}</p>
      <ol class="settings-order">
        {settings.order.map((row, place) => (
          <li key={row}>
            <span>{cardWords.rowTitles[row]}</span>
            <span class="settings-moves">
              <Button isBusy={place === 0} name={fillWords(words.order.upNamed, { title: cardWords.rowTitles[row] })} onPress={() => move(place, -1)}>
                {words.order.up}
              </Button>
              <Button isBusy={place === settings.order.length - 1} name={fillWords(words.order.downNamed, { title: cardWords.rowTitles[row] })} onPress={() => move(place, 1)}>
                {words.order.down}
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <p class="spoken" role="status">
        {moved}
      </p>
    </section>
  );
}

function Remove({ told, onDeleteAll }: Pick<SettingsPageProps, 'told' | 'onDeleteAll'>) {
  const [isAsked, setAsked] = useState(false);
  return (
    <section>
      <h2>{words.remove.title}</h2>
      <p>{words.remove.hint}</p>
      {isAsked ? (
        <div class="choices" role="group" aria-label={words.remove.sure}>
          <span>{words.remove.sure}</span>
          <Button
            kind="danger"
            icon="delete"
            onPress={() => {
              setAsked(false);
              onDeleteAll();
            }}
          >
            {words.remove.yes}
          </Button>
          <Button onPress={() => setAsked(false)}>{words.remove.no}</Button>
        </div>
      ) : (
        <div class="choices">
          <Button kind="danger" icon="delete" onPress={() => setAsked(true)}>
            {words.remove.ask}
          </Button>
        </div>
      )}
      <p role="status">{told === 'deleted' ? words.remove.done : told === 'failed' ? words.remove.failed : ''}</p>
    </section>
  );
}

/** The settings of the whole extension, each kept as soon as it is chosen. Shows; does not know. */
export function SettingsPage({ settings, told, onChange, onReset, onDeleteAll, onOpenTour }: SettingsPageProps) {
  const { hiddenKinds } = settings;
  return (
    <main class="about-page settings-page" data-state="settings">
      <Brand />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <Order settings={settings} onChange={onChange} />
      <fieldset>
        <legend>{words.kinds.title}</legend>
        <p>{words.kinds.hint}</p>
        {buildLegend().map(({ kind, title }) => (
          <label key={kind} class="correct-option">
            <input
              type="checkbox"
              checked={!hiddenKinds.includes(kind)}
              onChange={(event) => onChange({ ...settings, hiddenKinds: event.currentTarget.checked ? hiddenKinds.filter((other) => other !== kind) : [...hiddenKinds, kind] })}
            />
            {title}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.language.title}</legend>
        <p>{words.language.hint}</p>
        <label class="correct-option">
          <input type="radio" name="language" checked={settings.language === 'auto'} onChange={() => onChange({ ...settings, language: 'auto' })} />
          {words.language.auto}
        </label>
        {languages.map(({ tag, name }) => (
          <label key={tag} class="correct-option" lang={tag}>
            <input type="radio" name="language" checked={settings.language === tag} onChange={() => onChange({ ...settings, language: tag })} />
            {name}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.theme.title}</legend>
        {themes.map((theme) => (
          <label key={theme} class="correct-option">
            <input type="radio" name="theme" checked={settings.theme === theme} onChange={() => onChange({ ...settings, theme })} />
            {words.theme.options[theme]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.remind.title}</legend>
        <p>{words.remind.hint}</p>
        {remindChoices.map((months) => (
          <label key={months} class="correct-option">
            <input type="radio" name="remind" checked={settings.remindMonths === months} onChange={() => onChange({ ...settings, remindMonths: months })} />
            {words.remind.options[months]}
          </label>
        ))}
        <p>{words.remind.note}</p>
      </fieldset>
      <div class="choices">
        <Button icon="again" onPress={onReset}>
          {words.reset}
        </Button>
        <Button icon="show" onPress={onOpenTour}>
          {words.tour}
        </Button>
      </div>
      <p role="status">{told === 'saved' ? words.saved : ''}</p>
      <Remove told={told} onDeleteAll={onDeleteAll} />
    </main>
  );
}
