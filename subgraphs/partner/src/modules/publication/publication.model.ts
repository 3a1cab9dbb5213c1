/** Where a notification was printed. */
export interface PublicationModel {
  readonly transmittalNumber: string;
  readonly citation: string;
  readonly printedOn: string | null;
  readonly address: string | null;
}

/** A notification, of which State answers everything but its publication. */
export interface NotificationReference {
  readonly transmittalNumber: string;
}
