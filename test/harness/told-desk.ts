import { openAdmin } from '@concord/db';
import type { Identity } from '@concord/kernel';
import type { Sql } from 'postgres';
import { giveCommand, type Outcome } from './give-command.ts';
import { type Mode, openTestGraph, type TestGraph } from './graph.ts';
import { signature } from './purchaser-inputs.ts';
import { type CaseShelf, openCaseShelf, type Step } from './told-case.ts';
import { type CaseState, validInput } from './valid-input.ts';
import { viewers } from './viewers.ts';
import { demonstrationMoment, demonstrationDay as today } from './world.ts';

/** A graph with told cases, on which commands are given through the gateway. */
export interface ToldDesk {
  readonly graph: TestGraph;
  readonly admin: Sql;
  /** Where cases are told that are written together. */
  readonly shelf: CaseShelf;
  /** A written case that stands there. */
  standing(status: string, ...more: readonly (string | Step)[]): Promise<CaseState>;
  /** As many of them, written together. */
  standings(
    count: number,
    status: string,
    ...more: readonly (string | Step)[]
  ): Promise<CaseState[]>;
  /** Gives a command with an input that can be used, changed in this. */
  give(viewer: Identity | null, name: string, state: CaseState, change?: object): Promise<Outcome>;
  /** State's decision on a case. */
  decide(state: CaseState, decision: string): Promise<Outcome>;
  /** The purchaser's signature under the offer as it is told of it. */
  sign(state: CaseState): Promise<Outcome>;
  /** The purchaser's report on the case's first line, changed in this. */
  report(state: CaseState, change?: object): Promise<Outcome>;
  /** The commands on record behind the told ones, in their order. */
  kindsSince(state: CaseState): Promise<string[]>;
  /** Everything on a case that a command could leave behind. */
  traces(state: CaseState): Promise<Readonly<Record<string, unknown>>>;
  /** Who was refused this command on the case, and for which reason, in alphabetical order. */
  refusals(state: CaseState, command: string): Promise<string[]>;
  /** Every refusal on the case, with its command, in alphabetical order. */
  allRefusals(state: CaseState): Promise<string[]>;
  close(): Promise<void>;
}

/** Opens the desk on the demonstration's day. Time goes on there: at once is not at one millisecond. */
export async function openToldDesk(mode: Mode = 'single'): Promise<ToldDesk> {
  const begunAt = performance.now();
  const storyTime = () => new Date(demonstrationMoment.getTime() + performance.now() - begunAt);
  const graph = await openTestGraph(mode, { storyTime, recordsStatements: false });
  const admin = openAdmin(graph.database.adminUrl);
  const shelf = await openCaseShelf(graph);
  const standings: ToldDesk['standings'] = async (count, status, ...more) => {
    const states = Array.from({ length: count }, () => shelf.standing(status, ...more).state);
    await shelf.write();
    return states;
  };
  return {
    graph,
    admin,
    shelf,
    standings,
    async standing(status, ...more) {
      const [state] = await standings(1, status, ...more);
      return state as CaseState;
    },
    give: (viewer, name, state, change = {}) =>
      giveCommand(graph, viewer, name, {
        caseId: state.caseId,
        ...validInput(name, state, { today }),
        ...change,
      }),
    decide: ({ caseId }, decision) =>
      giveCommand(graph, viewers.rsat, 'decideCase', { caseId, decision, reason: 'A review.' }),
    async sign({ caseId }) {
      const [offer] = await admin<{ version: number }[]>`
        select version from dod_published.offers where case_id = ${caseId}`;
      return giveCommand(graph, viewers.bandaria, 'acceptLoa', {
        caseId,
        documentCode: 'BASIC',
        expectedOfferVersion: offer?.version,
        ...signature,
      });
    },
    report: ({ caseId }, change = {}) =>
      giveCommand(graph, viewers.bandaria, 'submitDiscrepancyReport', {
        caseId,
        lineNumber: '001',
        kind: 'SHORTAGE',
        quantity: '1',
        claimedValue: '500.00',
        discoveredOn: today,
        textOfReport: 'One box was empty.',
        ...change,
      }),
    async kindsSince({ caseId, version }) {
      const rows = await admin<{ kind: string }[]>`select kind from dod.events
        where stream = ${`case:${caseId}`} and sequence > ${version} order by sequence`;
      return rows.map(({ kind }) => kind);
    },
    async traces({ caseId }) {
      const stream = `case:${caseId}`;
      const [row] = await admin`select version, status, is_barred as "isBarred",
          (select count(*)::integer from dod.events where stream = ${stream}) as events,
          (select count(*)::integer from dod.outbox where stream = ${stream}) as outbox,
          (select count(*)::integer from dod.command_keys where stream = ${stream}) as keys,
          (select json_object_agg(code, status) from dod.loa_document_statuses
            where case_id = ${caseId}) as documents
        from dod.case_statuses where case_id = ${caseId}`;
      return { ...row };
    },
    async refusals({ caseId }, command) {
      const rows = await admin<{ said: string }[]>`
        select actor || ' ' || code as said from dod.refusals
        where stream = ${`case:${caseId}`} and command = ${command}`;
      return rows.map(({ said }) => said).sort();
    },
    async allRefusals({ caseId }) {
      const rows = await admin<{ said: string }[]>`
        select command || ' ' || actor || ' ' || code as said from dod.refusals
        where stream = ${`case:${caseId}`}`;
      return rows.map(({ said }) => said).sort();
    },
    async close() {
      await admin.end();
      await graph.close();
    },
  };
}
