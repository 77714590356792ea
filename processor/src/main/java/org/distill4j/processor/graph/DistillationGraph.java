package org.distill4j.processor.graph;

import java.util.List;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.LossSpec;
import org.distill4j.processor.spec.ReadSpec;

/**
 * A distillation whose losses have resolved roles.
 *
 * @param spec the spec
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
   * @param loss the spec
   * @param reads its parameters, in order
   */
  public record ResolvedLoss(LossSpec loss, List<ResolvedRead> reads) {

    /** Copies the reads. */
    public ResolvedLoss {
      reads = List.copyOf(reads);
    }

    /** Returns true if it reads that teacher. */
    boolean reads(int teacher) {
      return reads.stream()
          .anyMatch(read -> read.role() == Role.TEACHER && read.teacher() == teacher);
    }

    /** Returns true if one of the values that it reads is a label. */
    public boolean isLabel(int read, String label) {
      return reads.get(read).role() == Role.NONE && reads.get(read).read().node().equals(label);
    }

    /** Returns true if it reads no teacher. */
    public boolean isIndividual() {
      return reads.stream().noneMatch(read -> read.role() == Role.TEACHER);
    }
  }

  /**
   * A parameter of a loss with its role resolved.
   *
   * @param role its role; {@link Role#NONE} for labels
   * @param teacher the index of the teacher, if the role is teacher
   * @param read the spec
   * @param dropout the active dropout nodes, if it reads several passes
   */
  public record ResolvedRead(Role role, int teacher, ReadSpec read, List<String> dropout) {

    /** Copies the nodes. */
    public ResolvedRead {
      dropout = List.copyOf(dropout);
    }

    /** Returns the same parameter with names of nodes instead of paths. */
    public ResolvedRead named(String node, List<String> dropoutNodes) {
      return new ResolvedRead(role, teacher, read.of(node), dropoutNodes);
    }
  }
}
