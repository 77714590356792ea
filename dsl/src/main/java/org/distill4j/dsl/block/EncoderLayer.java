package org.distill4j.dsl.block;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Carry;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.kind.AttentionMaps;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Attention;
import org.distill4j.dsl.operation.AttentionWeights;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.LayerNorm;

/**
 * A layer of a transformer encoder with the norm behind each branch (Vaswani et al. 2017), as in
 * BERT: self-attention, then two maps with GELU, both with a residual connection.
 *
 * <pre>{@code
 * @Use(repeat = "layers") EncoderLayer layers(@From("words") Sequence x);
 * @MeanPooling Features text(@From("layers.result") Sequence words);
 * }</pre>
 *
 * <p>It has {@code 4 (width^2 + width) + 2 width inner + inner + width + 4 width} parameters.
 */
@Block
public interface EncoderLayer {

  /** The number of features of a step. */
  @Dimension
  int width();

  /** The number of heads, which divides the width. */
  @Dimension
  int heads();

  /** The number of features between the two maps, usually four times the width. */
  @Dimension
  int inner();

  /** What the layer reads. */
  @Input(shape = {"steps", "width"})
  Sequence x();

  /** The queries of all heads. */
  @Dense(units = "width")
  Sequence query(Sequence x);

  /** The keys of all heads. */
  @Dense(units = "width")
  Sequence key(Sequence x);

  /** The values of all heads. */
  @Dense(units = "width")
  Sequence value(Sequence x);

  /** The values that each step attends to. */
  @Attention(heads = "heads", dropout = 0.1)
  Sequence context(Sequence query, Sequence key, Sequence value);

  /** The attention weights, for losses. */
  @AttentionWeights(heads = "heads")
  AttentionMaps maps(Sequence query, Sequence key);

  /** The relations of the values, for losses. */
  @AttentionWeights(heads = "heads")
  AttentionMaps valueRelations(Sequence value);

  /** The heads, mixed. */
  @Dense(units = "width")
  Sequence mixed(Sequence context);

  /** The same with dropout. */
  @Dropout(rate = 0.1)
  Sequence keptContext(Sequence mixed);

  /** The end of the first branch. */
  @LayerNorm(epsilon = 1e-12)
  Sequence attended(Sequence x, Sequence keptContext);

  /** The inner features. */
  @Dense(units = "inner", activation = Activation.GELU)
  Sequence hidden(Sequence attended);

  /** The end of the second map. */
  @Dense(units = "width")
  Sequence narrowed(Sequence hidden);

  /** The same with dropout. */
  @Dropout(rate = 0.1)
  Sequence keptHidden(Sequence narrowed);

  /** The result, which the next layer reads. */
  @Carry("x")
  @LayerNorm(epsilon = 1e-12)
  Sequence result(Sequence attended, Sequence keptHidden);
}
