package org.distill4j.samples.ranking.speed;

import java.util.Map;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.samples.ranking.scheme.AnswererExponentialListNetDistiller;
import org.distill4j.samples.ranking.scheme.AnswererPairwiseTransportDistiller;
import org.distill4j.samples.ranking.scheme.AnswererPairwiseUniformDistiller;
import org.distill4j.samples.ranking.scheme.AnswererUndistilledDistiller;
import org.distill4j.samples.ranking.scheme.AnswererVanillaDistiller;

/** The schemes that are measured, relative to the student without a teacher. */
public enum SpeedScheme {
  /** Annotated answers only. */
  UNDISTILLED("undistilled", 1),
  /** The teacher's probabilities. */
  VANILLA("vanilla KD", 1.05),
  /** ListNet over hot and cold answers. */
  LISTWISE("listwise", 1.05),
  /**
   * Pairwise ranking with optimal-transport margins that are computed when the teacher is recorded.
   */
  PAIRWISE_RECORDED("pairwise, margins recorded", 1.10),
  /**
   * Pairwise ranking with optimal-transport margins that are computed from the teacher's passes in
   * each step.
   */
  PAIRWISE_ON_THE_FLY("pairwise, margins on the fly", 1.25),
  /** Pairwise ranking with one margin for all pairs. */
  PAIRWISE_UNIFORM("pairwise, one margin", 1.10);

  private final String title;
  private final double target;

  SpeedScheme(String title, double target) {
    this.title = title;
    this.target = target;
  }

  /** Returns the title in tables. */
  public String title() {
    return title;
  }

  /** Returns the upper limit of the time relative to {@link #UNDISTILLED}. */
  public double target() {
    return target;
  }

  Distiller distiller(Map<String, Integer> dimensions) {
    Distiller distiller = builder().setAll(dimensions).build();
    return this == PAIRWISE_ON_THE_FLY ? distiller : distiller.prepared();
  }

  private DistillerBuilder builder() {
    return switch (this) {
      case UNDISTILLED -> AnswererUndistilledDistiller.builder();
      case VANILLA -> AnswererVanillaDistiller.builder();
      case LISTWISE -> AnswererExponentialListNetDistiller.builder();
      case PAIRWISE_RECORDED, PAIRWISE_ON_THE_FLY -> AnswererPairwiseTransportDistiller.builder();
      case PAIRWISE_UNIFORM -> AnswererPairwiseUniformDistiller.builder();
    };
  }
}
