/** Settings of one viewer, by name, as row-level security reads them: `concord.purchaser_code`. */
export type Settings = Readonly<Record<string, string>>;

/** One statement that makes the settings hold until the end of the transaction. */
export interface SettingsStatement {
  readonly text: string;
  readonly parameters: readonly string[];
}

/** Null if there is nothing to set. Throws if a name is not one of ours, before anything is sent. */
export function settingsStatement(settings: Settings): SettingsStatement | null {
  const entries = Object.entries(settings);
  for (const [name, value] of entries) {
    if (!/^concord\.[a-z][a-z_]*$/.test(name)) {
      throw new TypeError(`"${name}" is not a setting; a name is like "concord.purchaser_code".`);
    }
    if (typeof value !== 'string') {
      throw new TypeError(`The setting "${name}" must be text.`);
    }
  }
  if (entries.length === 0) {
    return null;
  }
  const calls = entries.map((_, i) => `set_config($${2 * i + 1}, $${2 * i + 2}, true)`);
  return { text: `select ${calls.join(', ')}`, parameters: entries.flat() };
}
