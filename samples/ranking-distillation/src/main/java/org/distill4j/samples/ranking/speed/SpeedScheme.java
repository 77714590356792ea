package org.distill4j.samples.ranking.speed;

import org.distill4j.runtime.graph.Distiller;
import org.distill4j.samples.ranking.experiment.Knobs;
import org.distill4j.samples.ranking.experiment.Scheme;
import org.distill4j.samples.ranking.experiment.Sizes;

/** What is measured against the student that is trained without a teacher. */
public enum SpeedScheme {
  /** Annotated answers alone. */
  UNDISTILLED("undistilled", Scheme.UNDISTILLED, 1),
  /** The teacher's probabilities. */
  VANILLA("vanilla KD", Scheme.VANILLA, 1.05),
  /** ListNet over hot and cold answers. */
  LISTWISE("listwise", Scheme.TOP_ONE_LIST, 1.05),
  /** Margins of optimal transport that are prepared when the teacher is recorded. */
  PAIRWISE_RECORDED("pairwise, margins recorded", Scheme.TRANSPORT_PAIRS, 1.10),
  /** The same margins made anew from the teacher's passes in each step. */
  PAIRWISE_ON_THE_FLY("pairwise, margins on the fly", Scheme.TRANSPORT_PAIRS, 1.25);

  private final String title;
  private final Scheme scheme;
  private final double target;

  SpeedScheme(String title, Scheme scheme, double target) {
    this.title = title;
    this.scheme = scheme;
    this.target = target;
  }

  /** What it is called in tables. */
  public String title() {
    return title;
  }

  /** The time relative to {@link #UNDISTILLED} that it should not exceed. */
  public double target() {
    return target;
  }

  Distiller distiller(Sizes sizes) {
    Distiller distiller = scheme.distiller(sizes, Knobs.NONE);
    return this == PAIRWISE_ON_THE_FLY ? distiller : distiller.prepared();
  }
}
