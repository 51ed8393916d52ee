import { useState } from 'preact/hooks';
import { SettingsPage, type SettingsPageProps } from '../../components/pages/SettingsPage';
import type { Store } from '../../lib/store/open-store';
import { createSettings, type Settings } from '../../lib/summary/settings';

type SettingsAppProps = {
  readonly first: Settings;
  readonly store: Pick<Store, 'deleteAll'>;
  readonly writeLocal: (name: string, value: unknown) => Promise<void>;
  readonly clearAreas: () => Promise<void>;
  readonly keepTheme: (theme: Settings['theme']) => void;
  /** Speaks a language from now on, here and on every page that is opened later. */
  readonly speakAs: (choice: Settings['language']) => Promise<void>;
  readonly openTour: () => Promise<void>;
};

/** Joins the page of settings to where they are kept. */
export function SettingsApp({ first, store, writeLocal, clearAreas, keepTheme, speakAs, openTour }: SettingsAppProps) {
  const [settings, setSettings] = useState(first);
  const [told, setTold] = useState<SettingsPageProps['told']>('');

  async function change(changed: Settings): Promise<void> {
    if (changed.language !== settings.language) await speakAs(changed.language);
    setSettings(changed);
    keepTheme(changed.theme);
    await writeLocal('settings', changed);
    setTold('saved');
  }

  async function deleteAll(): Promise<void> {
    setTold('');
    const deleted = await store.deleteAll();
    if (!deleted.ok) return setTold('failed');
    await clearAreas();
    await speakAs('auto');
    setSettings(createSettings());
    keepTheme('system');
    setTold('deleted');
  }

  return <SettingsPage settings={settings} told={told} onChange={(changed) => void change(changed)} onReset={() => void change(createSettings())} onDeleteAll={() => void deleteAll()} onOpenTour={() => void openTour()} />;
}
