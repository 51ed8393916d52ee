/** A stored record of one version. Its other fields are whatever that version wrote. */
export type VersionedRecord<V extends number> = { readonly version: V } & Readonly<Record<string, unknown>>;

type TupleOf<N extends number, T extends readonly unknown[] = []> = T['length'] extends N ? T : TupleOf<N, readonly [...T, unknown]>;

/** The version after `V`. */
export type Next<V extends number> = [...TupleOf<V>, unknown]['length'] & number;

type Step = (record: VersionedRecord<number>) => VersionedRecord<number>;

/** Pure steps from version 1 up to `V`, one a version. The types refuse a step that leaves a gap. */
export type MigrationChain<V extends number> = {
  /** The version that the last step gives. */
  readonly version: V;
  /** The chain with one more step. */
  readonly to: <N extends Next<V>>(version: N, migrate: (record: VersionedRecord<V>) => VersionedRecord<N>) => MigrationChain<N>;
  /** The record as the last version has it. Its version must lie in the chain. Throws what a step throws. */
  readonly migrate: (record: VersionedRecord<number>) => VersionedRecord<number>;
};

/** A chain that begins, and so far ends, with version 1. */
export function startChain(): MigrationChain<1> {
  return extendChain(1, []);
}

function extendChain<V extends number>(version: V, steps: readonly Step[]): MigrationChain<V> {
  return {
    version,
    to(next, migrate) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `migrate` below gives step n only records of version n
      const step: Step = (record) => migrate(record as VersionedRecord<V>);
      return extendChain(next, [...steps, step]);
    },
    migrate(record) {
      return steps.slice(record.version - 1).reduce((current, step) => step(current), record);
    },
  };
}
