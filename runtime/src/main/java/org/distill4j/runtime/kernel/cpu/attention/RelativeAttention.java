package org.distill4j.runtime.kernel.cpu.attention;

import java.nio.FloatBuffer;
import org.distill4j.runtime.kernel.api.AttentionArrays;
import org.distill4j.runtime.kernel.api.AttentionKernels.RelativeGradients;
import org.distill4j.runtime.kernel.api.AttentionKernels.RelativeTables;
import org.distill4j.runtime.kernel.api.AttentionRule;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Attention with relative positions. A task takes some heads of some examples; it computes the
 * weights of a head, uses them and forgets them. The backward pass computes them again.
 */
public final class RelativeAttention {

  private final AttentionArrays arrays;
  private final RelativeTables tables;
  private final AttentionRule rule;

  /** Takes the arrays. */
  public RelativeAttention(AttentionArrays arrays, RelativeTables tables, AttentionRule rule) {
    this.arrays = arrays;
    this.tables = tables;
    this.rule = rule;
  }

  /** Computes the weighted sums of the values. */
  public void attend(INDArray y) {
    eachPart(
        head -> {
          head.weigh();
          head.sums(y);
        });
  }

  /** Computes the gradients of {@link #attend}. */
  public void gradient(INDArray dy, RelativeGradients gradients) {
    eachHead(
        gradients,
        head -> {
          head.weigh();
          head.valueGradient(dy, gradients.value());
          head.weightGradient(dy);
          head.scoreGradients(gradients);
        });
  }

  /** Computes the weights. */
  public void weights(INDArray target) {
    FloatBuffer memory = HostMemory.of(target);
    eachPart(
        head -> {
          head.weigh();
          head.store(memory);
        });
  }

  /** Computes the gradients of {@link #weights}. */
  public void weightsGradient(INDArray weights, INDArray dWeights, RelativeGradients gradients) {
    FloatBuffer stored = HostMemory.of(weights);
    FloatBuffer arriving = HostMemory.of(dWeights);
    eachHead(
        gradients,
        head -> {
          head.read(stored, arriving);
          head.scoreGradients(gradients);
        });
  }

  @FunctionalInterface
  private interface HeadWork {
    void run(RelativeHead head);
  }

  /** Runs the heads of all examples, each on its own. */
  private void eachPart(HeadWork work) {
    Parallel.run(
        arrays.batch() * rule.heads(),
        1,
        (from, to) -> {
          RelativeHead head = new RelativeHead(arrays, tables, rule);
          for (int part = from; part < to; part++) {
            head.select(part / rule.heads(), part % rule.heads());
            work.run(head);
          }
        });
  }

  /**
   * Runs all examples of a head in order, since they add to the same part of the gradients of the
   * tables.
   */
  private void eachHead(RelativeGradients gradients, HeadWork work) {
    if (gradients.positionKey() == null && gradients.positionQuery() == null) {
      eachPart(work);
      return;
    }
    for (INDArray table : new INDArray[] {gradients.positionKey(), gradients.positionQuery()}) {
      if (table != null) {
        table.assign(0);
      }
    }
    Parallel.run(
        rule.heads(),
        1,
        (from, to) -> {
          RelativeHead head = new RelativeHead(arrays, tables, rule);
          for (int number = from; number < to; number++) {
            for (int example = 0; example < arrays.batch(); example++) {
              head.select(example, number);
              work.run(head);
            }
          }
        });
  }
}
