/** What was made, by its id. */
export class CreatedView {
  id: string;
}
