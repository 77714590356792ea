package org.distill4j.processor.graph;

import java.util.List;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.LossSpec;
import org.distill4j.processor.spec.ReadSpec;

/**
 * A distillation whose losses know whose nodes they read.
 *
 * @param spec what was written
 * @param losses the losses, in the order of the spec
 */
public record DistillationGraph(DistillationSpec spec, List<ResolvedLoss> losses) {

  /** Copies the losses. */
  public DistillationGraph {
    losses = List.copyOf(losses);
  }

  /**
   * A loss.
   *
   * @param loss what was written
   * @param reads what it reads, in order
   */
  public record ResolvedLoss(LossSpec loss, List<ResolvedRead> reads) {

    /** Copies the reads. */
    public ResolvedLoss {
      reads = List.copyOf(reads);
    }

    /** Whether it reads no teacher. */
    public boolean isIndividual() {
      return reads.stream().noneMatch(read -> read.role() == Role.TEACHER);
    }
  }

  /**
   * What a loss reads.
   *
   * @param role whose node it is; {@link Role#NONE} for labels
   * @param read what was written
   */
  public record ResolvedRead(Role role, ReadSpec read) {}
}
