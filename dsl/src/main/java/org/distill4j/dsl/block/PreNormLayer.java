package org.distill4j.dsl.block;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Carry;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.kind.AttentionMaps;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Add;
import org.distill4j.dsl.operation.Attention;
import org.distill4j.dsl.operation.AttentionWeights;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.LayerNorm;

/**
 * A layer of a transformer encoder with the norm in front of each branch, as in ViT (Dosovitskiy et
 * al. 2021): self-attention, then two maps with GELU, both with a residual connection. The last
 * layer is usually followed by a norm.
 *
 * <pre>{@code
 * @Use(repeat = "layers") PreNormLayer layers(@From("patches") Sequence x);
 * @LayerNorm(epsilon = 1e-6) Sequence features(@From("layers.result") Sequence x);
 * }</pre>
 *
 * <p>It has as many parameters as {@link EncoderLayer}.
 */
@Block
public interface PreNormLayer {

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

  /** The beginning of the first branch. */
  @LayerNorm(epsilon = 1e-6)
  Sequence normal(Sequence x);

  /** The queries of all heads. */
  @Dense(units = "width")
  Sequence query(Sequence normal);

  /** The keys of all heads. */
  @Dense(units = "width")
  Sequence key(Sequence normal);

  /** The values of all heads. */
  @Dense(units = "width")
  Sequence value(Sequence normal);

  /** The values that each step attends to. */
  @Attention(heads = "heads")
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
  @Add
  Sequence attended(Sequence x, Sequence keptContext);

  /** The beginning of the second branch. */
  @LayerNorm(epsilon = 1e-6)
  Sequence normalAttended(Sequence attended);

  /** The inner features. */
  @Dense(units = "inner", activation = Activation.GELU)
  Sequence hidden(Sequence normalAttended);

  /** The end of the second map. */
  @Dense(units = "width")
  Sequence narrowed(Sequence hidden);

  /** The same with dropout. */
  @Dropout(rate = 0.1)
  Sequence keptHidden(Sequence narrowed);

  /** The result, which the next layer reads. */
  @Carry("x")
  @Add
  Sequence result(Sequence attended, Sequence keptHidden);
}
