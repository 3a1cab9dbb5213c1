import { readTypeDefs } from '@concord/schema';
import { Kind } from 'graphql';
import type { TestGraph } from './graph.ts';
import { type ViewerName, viewers } from './viewers.ts';

/** A value as it is shown. A list of texts is a condition on any of them. */
export type Shown = string | boolean | readonly string[] | null;
/** A row by the names of its conditions. */
export type Row = Readonly<Record<string, Shown>>;
/** What a condition compares. */
export type ConditionKind = 'text' | 'choice' | 'money' | 'date' | 'boolean';

/** One list of the graph, with what may be asked of it. */
export interface VisibleList {
  readonly name: string;
  /** The type of its filter and of its order. */
  readonly type: string;
  /** Puts the list into a query; the arguments stand at its name. */
  readonly query: (list: string) => string;
  /** Where the answer holds it. */
  readonly at: readonly string[];
  readonly field: string;
  readonly selection: string;
  readonly rowOf: (node: Record<string, unknown>) => Row;
  readonly key: string;
  /** The conditions of its filter. */
  readonly conditions: Readonly<Record<string, ConditionKind>>;
  /** The condition that shows what each order field orders by. */
  readonly orders: Readonly<Record<string, string>>;
  /** The order if none is given. */
  readonly defaultOrder: readonly OrderStep[];
  /** The sums of its aggregate, or none if it has no aggregate. */
  readonly sums: readonly string[];
  readonly groups: readonly string[];
}

/** One step of an order. */
export interface OrderStep {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

const caseOrders = {
  CASE_ID: 'caseId',
  PURCHASER: 'purchaser',
  TOTAL_VALUE: 'totalValue',
  LETTER_OF_REQUEST_RECEIVED_ON: 'letterOfRequestReceivedOn',
  ANTICIPATED_OFFER_DATE: 'anticipatedOfferDate',
  OFFER_EXPIRATION_DATE: 'offerExpirationDate',
};

const cases: Omit<VisibleList, 'name' | 'query' | 'at' | 'orders'> = {
  type: 'Case',
  field: 'cases',
  selection: `caseId purchaser { code region combatantCommand } implementingAgency { code } type description
    status partnerStatus totalValue majorDefenseEquipmentValue letterOfRequestReceivedOn
    anticipatedOfferDate offeredOn offerExpirationDate isFictional`,
  rowOf: (node) => {
    const purchaser = node['purchaser'] as Record<string, Shown>;
    return {
      ...(node as Row),
      purchaser: purchaser['code'] ?? null,
      region: purchaser['region'] ?? null,
      combatantCommand: purchaser['combatantCommand'] ?? null,
      implementingAgency: (node['implementingAgency'] as { code: string }).code,
    };
  },
  key: 'caseId',
  conditions: {
    caseId: 'text',
    purchaser: 'text',
    region: 'choice',
    combatantCommand: 'choice',
    implementingAgency: 'text',
    type: 'choice',
    partnerStatus: 'choice',
    description: 'text',
    totalValue: 'money',
    majorDefenseEquipmentValue: 'money',
    letterOfRequestReceivedOn: 'date',
    anticipatedOfferDate: 'date',
    offeredOn: 'date',
    offerExpirationDate: 'date',
    isFictional: 'boolean',
  },
  defaultOrder: [],
  sums: ['totalValue'],
  groups: ['YEAR', 'COUNTRY', 'REGION', 'AGENCY', 'PARTNER_STATUS'],
};

const documents: VisibleList = {
  name: 'loaDocuments',
  type: 'LoaDocument',
  query: (list) => list,
  at: ['loaDocuments'],
  field: 'loaDocuments',
  selection: `documentId case { caseId purchaser { code } implementingAgency { code } isFictional } type purpose
    totalValue majorDefenseEquipmentValue initialDeposit offeredOn offerExpirationDate acceptedOn implementedOn`,
  rowOf: ({ case: ofDocument, ...node }) => {
    const { caseId, purchaser, implementingAgency, isFictional } = ofDocument as {
      readonly caseId: string;
      readonly purchaser: { readonly code: string };
      readonly implementingAgency: { readonly code: string };
      readonly isFictional: boolean;
    };
    return {
      ...(node as Row),
      caseId,
      purchaser: purchaser.code,
      implementingAgency: implementingAgency.code,
      isFictional,
    };
  },
  key: 'documentId',
  conditions: {
    caseId: 'text',
    purchaser: 'text',
    implementingAgency: 'text',
    type: 'choice',
    purpose: 'text',
    totalValue: 'money',
    majorDefenseEquipmentValue: 'money',
    initialDeposit: 'money',
    offeredOn: 'date',
    offerExpirationDate: 'date',
    acceptedOn: 'date',
    implementedOn: 'date',
    isFictional: 'boolean',
  },
  orders: {
    CASE_ID: 'caseId',
    TOTAL_VALUE: 'totalValue',
    OFFERED_ON: 'offeredOn',
    OFFER_EXPIRATION_DATE: 'offerExpirationDate',
    ACCEPTED_ON: 'acceptedOn',
    IMPLEMENTED_ON: 'implementedOn',
  },
  defaultOrder: [],
  sums: ['totalValue'],
  groups: ['TYPE', 'AGENCY', 'COUNTRY', 'YEAR'],
};

const notifications: Omit<VisibleList, 'name' | 'query' | 'at'> = {
  type: 'CongressionalNotification',
  field: 'congressionalNotifications',
  selection: `transmittalNumber authority status purchaser { code region } implementingAgencies { code }
    caseIdentifiers contractors { name } title items { description } clock { receivedOn lastDayOfReview }
    evaluation { asOf meetsThreshold } totalValue majorDefenseEquipmentValue isEmergency isFictional`,
  rowOf: (node) => {
    const purchaser = node['purchaser'] as Record<string, Shown> | null;
    const clock = node['clock'] as Record<string, Shown> | null;
    const evaluation = node['evaluation'] as Record<string, Shown> | null;
    const texts = (field: string, name: string) =>
      (node[field] as Record<string, string>[]).map((part) => part[name] ?? '');
    return {
      ...(node as Row),
      purchaser: purchaser?.['code'] ?? null,
      region: purchaser?.['region'] ?? null,
      implementingAgency: texts('implementingAgencies', 'code'),
      caseIdentifier: node['caseIdentifiers'] as string[],
      contractor: texts('contractors', 'name'),
      item: texts('items', 'description'),
      // One without a clock was still evaluated on the day Congress received it.
      receivedOn: clock?.['receivedOn'] ?? evaluation?.['asOf'] ?? null,
      lastDayOfReview: clock?.['lastDayOfReview'] ?? null,
      meetsThreshold: evaluation?.['meetsThreshold'] ?? null,
    };
  },
  key: 'transmittalNumber',
  conditions: {
    transmittalNumber: 'text',
    authority: 'choice',
    status: 'choice',
    purchaser: 'text',
    region: 'choice',
    implementingAgency: 'text',
    caseIdentifier: 'text',
    contractor: 'text',
    title: 'text',
    item: 'text',
    receivedOn: 'date',
    lastDayOfReview: 'date',
    totalValue: 'money',
    majorDefenseEquipmentValue: 'money',
    meetsThreshold: 'boolean',
    isEmergency: 'boolean',
    isFictional: 'boolean',
  },
  orders: {
    TRANSMITTAL_NUMBER: 'transmittalNumber',
    RECEIVED_ON: 'receivedOn',
    TOTAL_VALUE: 'totalValue',
    MAJOR_DEFENSE_EQUIPMENT_VALUE: 'majorDefenseEquipmentValue',
    PURCHASER: 'purchaser',
  },
  defaultOrder: [{ field: 'RECEIVED_ON', direction: 'DESC' }],
  sums: ['totalValue', 'majorDefenseEquipmentValue'],
  groups: ['YEAR', 'FISCAL_YEAR', 'COUNTRY', 'REGION', 'AGENCY', 'AUTHORITY'],
};

const countries: VisibleList = {
  name: 'countries',
  type: 'Country',
  query: (list) => list,
  at: ['countries'],
  field: 'countries',
  selection: `code name region groups(asOf: "2026-11-02") { group } combatantCommand
    customerCodes(asOf: "2026-11-02") { code } isFictional`,
  rowOf: (node) => ({
    ...(node as Row),
    group: (node['groups'] as { group: string }[]).map(({ group }) => group),
    customerCode: (node['customerCodes'] as { code: string }[]).map(({ code }) => code),
  }),
  key: 'code',
  conditions: {
    code: 'text',
    name: 'text',
    region: 'choice',
    group: 'choice',
    combatantCommand: 'choice',
    customerCode: 'text',
    isFictional: 'boolean',
  },
  orders: { CODE: 'code', NAME: 'name', REGION: 'region' },
  defaultOrder: [],
  sums: [],
  groups: [],
};

const root = (list: string) => list;
const of = (code: string) => (list: string) => `country(code: "${code}") { ${list} }`;

/** The lists that are walked, each as somebody. */
export const walks: readonly { readonly list: VisibleList; readonly viewer: ViewerName }[] = [
  ...(['rsat', 'armyCase'] as const).map((viewer) => ({
    viewer,
    list: {
      ...cases,
      name: 'cases',
      query: root,
      at: ['cases'],
      conditions: { ...cases.conditions, status: 'choice' },
      orders: { ...caseOrders, STATUS: 'status' },
    } satisfies VisibleList,
  })),
  {
    viewer: 'bandaria',
    list: { ...cases, name: 'cases', query: root, at: ['cases'], orders: caseOrders },
  },
  {
    viewer: 'rsat',
    list: {
      ...cases,
      name: 'country.cases',
      query: of('QXB'),
      at: ['country', 'cases'],
      conditions: { ...cases.conditions, status: 'choice' },
      orders: { ...caseOrders, STATUS: 'status' },
    },
  },
  ...(['rsat', 'public'] as const).map((viewer) => ({
    viewer,
    list: {
      ...notifications,
      name: 'congressionalNotifications',
      query: root,
      at: ['congressionalNotifications'],
    },
  })),
  {
    viewer: 'senate',
    list: {
      ...notifications,
      name: 'country.congressionalNotifications',
      query: of('QXB'),
      at: ['country', 'congressionalNotifications'],
    },
  },
  ...(['dscaCase', 'bandaria'] as const).map((viewer) => ({ viewer, list: documents })),
  { viewer: 'public', list: countries },
];

/** The arguments of a list. */
export interface ListArguments {
  readonly first?: number;
  readonly last?: number;
  readonly after?: string | null;
  readonly before?: string | null;
  readonly filter?: object;
  readonly orderBy?: readonly OrderStep[];
}

/** A page as it is answered. */
export interface ShownPage {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: Record<string, unknown> }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly aggregate?: readonly Readonly<Record<string, unknown>>[];
}

/** Asks for one page. Fails if anything but a field's denial comes back. */
export async function askPage(
  graph: TestGraph,
  viewer: ViewerName,
  list: VisibleList,
  given: ListArguments,
  selection = `totalCount edges { cursor node { ${list.selection} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`,
): Promise<ShownPage> {
  const text = `query ($first: Int, $last: Int, $after: String, $before: String, $filter: ${list.type}Filter, $orderBy: [${list.type}Order!]) {
    ${list.query(`${list.field}(first: $first, last: $last, after: $after, before: $before, filter: $filter, orderBy: $orderBy) { ${selection} }`)} }`;
  const answer = await graph.ask(viewers[viewer], text, { ...given });
  const failure = answer.errors?.find((error) => error.extensions['code'] !== 'FORBIDDEN');
  if (failure !== undefined) {
    throw new Error(`${JSON.stringify(given)} gave ${JSON.stringify(failure)}`);
  }
  return list.at.reduce<unknown>(
    (value, step) => (value as Record<string, unknown>)[step],
    answer.data,
  ) as ShownPage;
}

/** Statuses in the order of the life cycle, as the treaty lists them. */
const lifeCycle = readTypeDefs('dod').definitions.flatMap((node) =>
  node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'CaseStatus'
    ? (node.values ?? []).map(({ name }) => name.value)
    : [],
);

/** The order of a list in plain TypeScript: nulls last either way, the key breaks ties. */
export function inOrderOf(
  list: VisibleList,
  orderBy: readonly OrderStep[],
  rows: readonly Row[],
): Row[] {
  const given = orderBy.length === 0 ? list.defaultOrder : orderBy;
  const steps = [
    ...given.map(({ field, direction }) => ({ name: list.orders[field] ?? '', direction })),
    { name: list.key, direction: 'ASC' as const },
  ];
  return rows.toSorted((a, b) => {
    for (const { name, direction } of steps) {
      const compared = compare(name, list, a[name] ?? null, b[name] ?? null, direction);
      if (compared !== 0) {
        return compared;
      }
    }
    return 0;
  });
}

function compare(
  name: string,
  list: VisibleList,
  a: Shown,
  b: Shown,
  direction: OrderStep['direction'],
): number {
  if (a === null || b === null) {
    return Number(a === null) - Number(b === null);
  }
  const [x, y] = [rank(name, list, a), rank(name, list, b)];
  return (x < y ? -1 : Number(x > y)) * (direction === 'ASC' ? 1 : -1);
}

function rank(name: string, list: VisibleList, value: Shown): string | bigint | number {
  if (list.conditions[name] === 'money') {
    return cents(String(value));
  }
  return name === 'status' && list.type === 'Case'
    ? lifeCycle.indexOf(String(value))
    : String(value);
}

/** Exact arithmetic: an amount of two decimals as a whole number of cents. */
export function cents(amount: string): bigint {
  return BigInt(amount.replace('.', ''));
}
