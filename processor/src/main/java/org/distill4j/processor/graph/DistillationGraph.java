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

    /** Whether it reads that teacher. */
    boolean reads(int teacher) {
      return reads.stream()
          .anyMatch(read -> read.role() == Role.TEACHER && read.teacher() == teacher);
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
   * @param teacher which of the teachers it is, from 0, where it is a teacher's
   * @param read what was written
   * @param dropout the nodes that drop, where it is read in several passes
   */
  public record ResolvedRead(Role role, int teacher, ReadSpec read, List<String> dropout) {

    /** Copies the nodes. */
    public ResolvedRead {
      dropout = List.copyOf(dropout);
    }

    /** The same with names of nodes instead of paths. */
    public ResolvedRead named(String node, List<String> dropoutNodes) {
      return new ResolvedRead(role, teacher, read.of(node), dropoutNodes);
    }
  }
}
