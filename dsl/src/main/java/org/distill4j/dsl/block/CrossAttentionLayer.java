package org.distill4j.dsl.block;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Carry;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.kind.AttentionMaps;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Attention;
import org.distill4j.dsl.operation.AttentionWeights;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.LayerNorm;

/**
 * A branch in which the steps of one sequence attend to those of another, with the norm behind it
 * (Vaswani et al. 2017). Masked queries attend to nothing.
 *
 * <pre>{@code
 * @Use CrossAttentionLayer seen(@From("words") Sequence x, @From("clips") Sequence memory);
 * @MeanPooling Features text(@From("seen.result") Sequence words);
 * }</pre>
 */
@Block
public interface CrossAttentionLayer {

  /** The number of features of a step of x. */
  @Dimension
  int width();

  /** The number of features of a step of the memory. */
  @Dimension
  int memoryWidth();

  /** The number of heads, which divides the width. */
  @Dimension
  int heads();

  /** The steps that attend. */
  @Input(shape = {"steps", "width"})
  Sequence x();

  /** The steps that are attended to. */
  @Input(shape = {"places", "memoryWidth"})
  Sequence memory();

  /** The queries of all heads. */
  @Dense(units = "width")
  Sequence query(Sequence x);

  /** The keys of all heads. */
  @Dense(units = "width")
  Sequence key(Sequence memory);

  /** The values of all heads. */
  @Dense(units = "width")
  Sequence value(Sequence memory);

  /** The values that each step attends to. */
  @Attention(heads = "heads", queryMask = true, dropout = 0.1)
  Sequence context(Sequence query, Sequence key, Sequence value);

  /** The attention weights, for losses. */
  @AttentionWeights(heads = "heads", queryMask = true)
  AttentionMaps maps(Sequence query, Sequence key);

  /** The heads, mixed. */
  @Dense(units = "width")
  Sequence mixed(Sequence context);

  /** The same with dropout. */
  @Dropout(rate = 0.1)
  Sequence keptContext(Sequence mixed);

  /** The result. */
  @Carry("x")
  @LayerNorm(epsilon = 1e-12)
  Sequence result(Sequence x, Sequence keptContext);
}
