/** One sentence to the visitor, with at most one thing to do about it. */
export interface Notice {
  readonly kind: 'information' | 'problem';
  readonly sentence: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}
