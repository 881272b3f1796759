/** An item as it is edited: with its candidates in their order. */
export class AgendaItemView {
  id: string;
  title: string;
  panel: string | null;
  candidateIds: string[];
}
