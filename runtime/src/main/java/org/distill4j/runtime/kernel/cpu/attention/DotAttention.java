package org.distill4j.runtime.kernel.cpu.attention;

import java.nio.FloatBuffer;
import org.distill4j.runtime.kernel.api.AttentionArrays;
import org.distill4j.runtime.kernel.api.AttentionRule;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Scaled dot-product attention. A task takes the heads of some examples; it computes the weights of
 * a block of queries, uses them and forgets them. The backward pass computes them again.
 */
public final class DotAttention {

  private final AttentionArrays arrays;
  private final AttentionRule rule;
  private BiasTable bias;

  /** Takes the arrays. */
  public DotAttention(AttentionArrays arrays, AttentionRule rule) {
    this.arrays = arrays;
    this.rule = rule;
  }

  /** Adds numbers to the scores. */
  public DotAttention with(BiasTable table) {
    bias = table;
    return this;
  }

  /** Computes the weighted sums of the values. */
  public void attend(INDArray y) {
    eachHead(
        block -> {
          block.weights();
          block.drop();
          block.sums(y);
        });
  }

  /** Computes the gradients of {@link #attend}; each may be null. */
  public void gradient(INDArray dy, INDArray dQuery, INDArray dKey, INDArray dValue) {
    clear(dKey, dValue);
    eachHead(
        block -> {
          block.weights();
          block.valueGradient(dy, dValue);
          if (dQuery != null || dKey != null || trainsBias()) {
            block.weightGradient(dy);
            block.productGradients(dQuery, dKey);
          }
        });
  }

  /** Computes the weights. */
  public void weights(INDArray target) {
    FloatBuffer memory = HostMemory.of(target);
    eachHead(
        block -> {
          block.weights();
          block.store(memory);
        });
  }

  /** Computes the gradients of {@link #weights}; each may be null. */
  public void weightsGradient(INDArray weights, INDArray dWeights, INDArray dQuery, INDArray dKey) {
    clear(dKey);
    FloatBuffer stored = HostMemory.of(weights);
    FloatBuffer arriving = HostMemory.of(dWeights);
    eachHead(
        block -> {
          block.read(stored, block.weights);
          block.read(arriving, block.gradient);
          block.productGradients(dQuery, dKey);
        });
  }

  /**
   * Clears the gradients that the first block of queries does not cover: those of keys that only
   * later queries may attend to, and of the masked ones at the end.
   */
  private void clear(INDArray... gradients) {
    for (INDArray gradient : gradients) {
      if (gradient != null && (rule.causal() || arrays.keyMask() != null)) {
        gradient.assign(0);
      }
    }
  }

  @FunctionalInterface
  private interface BlockWork {
    void run(QueryBlock block);
  }

  private boolean trainsBias() {
    return bias != null && bias.isTrained();
  }

  /** Runs each head on its own; all examples of one in order if they add to the same gradient. */
  private void eachHead(BlockWork work) {
    int together = trainsBias() ? arrays.batch() : 1;
    Parallel.run(
        arrays.batch() * rule.heads() / together,
        1,
        (from, to) -> {
          QueryBlock block = new QueryBlock(arrays, rule, bias);
          for (int part = from * together; part < to * together; part++) {
            boolean ordered = together > 1;
            int example = ordered ? part % together : part / rule.heads();
            block.select(example, ordered ? part / together : part % rule.heads());
            while (block.next()) {
              work.run(block);
            }
          }
        });
  }
}
