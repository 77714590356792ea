package org.distill4j.samples.ranking.table;

/** A table or figure of the paper on ranking distillation. */
public enum PaperTable {
  /** Table 1. */
  SYSTEMS("Table 1: published systems"),
  /** Table 2. */
  SCHEMES("Table 2: distillation schemes"),
  /** Table 3. */
  STRATEGIES("Table 3: margins of pairs and sampling of lists"),
  /** Table 4. */
  TIME("Table 4: time per epoch"),
  /** Table 5. */
  INITIALISATION("Table 5: initialisation of students"),
  /** Figure 4. */
  LOSSES("Figure 4: ranking losses"),
  /** Figure 5. */
  ALPHA("Figure 5: weight of the ranking loss"),
  /** Figure 6. */
  CAPACITY("Figure 6: width of the teacher"),
  /** Figure 7. */
  EXAMPLES("Figure 7: correct answers that nobody annotated");

  private final String title;

  PaperTable(String title) {
    this.title = title;
  }

  /** Returns its title. */
  public String title() {
    return title;
  }
}
