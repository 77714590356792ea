package org.distill4j.dsl.block;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Carry;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.WeightsOf;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Table;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.RelativeAttention;

/**
 * A layer of DeBERTa with shared maps (He et al. 2021): like {@link EncoderLayer}, but attention
 * depends on relative positions, whose table passes the maps of keys and queries as well.
 *
 * <pre>{@code
 * @RelativePositions(rows = "512") Table positions(Sequence words);
 * @Use(repeat = "layers") DebertaLayer layers(
 *     @From("words") Sequence x, @From("positions") Table relative);
 * }</pre>
 *
 * <p>The table has 512 rows: offsets up to 128 are rows of their own, others fall into logarithmic
 * buckets up to 511. It has {@code 4 (width^2 + width) + 2 width inner + inner + width + 4 width}
 * parameters.
 */
@Block
public interface DebertaLayer {

  /** The number of features of a step. */
  @Dimension
  int width();

  /** The number of heads, which divides the width. */
  @Dimension
  int heads();

  /** The number of features between the two maps, usually four times the width. */
  @Dimension
  int inner();

  /** The input of the layer. */
  @Input(shape = {"steps", "width"})
  Sequence x();

  /** The table of relative positions, the same for all layers. */
  @Input(shape = {"512", "width"})
  Table relative();

  /** The queries of all heads. */
  @Dense(units = "width")
  Sequence query(Sequence x);

  /** The keys of all heads. */
  @Dense(units = "width")
  Sequence key(Sequence x);

  /** The values of all heads. */
  @Dense(units = "width")
  Sequence value(Sequence x);

  /** The table with dropout, drawn anew in each layer. */
  @Dropout(rate = 0.1)
  Table keptRelative(Table relative);

  /** The keys of relative positions. */
  @Dense(units = "width")
  @WeightsOf("key")
  Table positionKey(@From("keptRelative") Table relative);

  /** The queries of relative positions. */
  @Dense(units = "width")
  @WeightsOf("query")
  Table positionQuery(@From("keptRelative") Table relative);

  /** The values that each step attends to. */
  @RelativeAttention(heads = "heads", dropout = 0.1)
  Sequence context(
      Sequence query, Sequence key, Sequence value, Table positionKey, Table positionQuery);

  /** The heads, mixed. */
  @Dense(units = "width")
  Sequence mixed(Sequence context);

  /** The same with dropout. */
  @Dropout(rate = 0.1)
  Sequence keptContext(Sequence mixed);

  /** The end of the first branch. */
  @LayerNorm(epsilon = 1e-7)
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
  @LayerNorm(epsilon = 1e-7)
  Sequence result(Sequence attended, Sequence keptHidden);
}
