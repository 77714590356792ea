package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;
import org.distill4j.dsl.extension.Size;

/**
 * Graph attention over the steps of a sequence as nodes of a complete graph with self-loops
 * (Velickovic et al. 2018; "A Video Question Answering Model Based on Knowledge Distillation", eq.
 * 5 to 7). Its inputs are the nodes and the relevance r of each. For each head, with g = x W + b:
 *
 * <pre>
 *   y_i = elu(sum_j softmax_j(leaky(a1 . g_i + a2 . g_j + c)) r_j g_j)
 * </pre>
 *
 * <pre>{@code
 * @GraphAttention(units = "width", heads = "4", streams = 2, dropout = 0.15)
 * Sequence both(Sequence clips, Sequence relevance);
 * @Slice(index = 0, parts = 2) Sequence independent(@From("both") Sequence streams);
 * @Slice(index = 1, parts = 2) Sequence joint(@From("both") Sequence streams);
 * }</pre>
 *
 * <p>Streams are attentions with separate parameters that read the same nodes and are computed in
 * one matrix product. The result concatenates the streams, and within each stream its heads.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.attention.GraphAttentionLayer",
    signature = "Sequence(steps, features), Sequence(steps, 1) -> Sequence(steps, streams * units)",
    parameters = "streams * (features * units + 3 * units + heads)",
    cost = "streams * (steps * features * units + 2 * steps * units + steps * steps * units)",
    requires = "units % heads == 0",
    stochastic = true,
    noise = "dropout",
    later = "always")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface GraphAttention {

  /** The number of features of each stream, a multiple of {@link #heads}. */
  @Size
  String units();

  /** The number of heads of each stream. */
  @Size
  String heads() default "4";

  /** The number of attentions with separate parameters. */
  @Range(min = 1)
  int streams() default 1;

  /** The dropout rate of the nodes, the attention weights and the result; 0 for no dropout. */
  @Range(min = 0, max = 1, exclusiveMax = true)
  double dropout() default 0;
}
