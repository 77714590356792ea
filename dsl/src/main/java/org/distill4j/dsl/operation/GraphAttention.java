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
 * Graph attention over the steps of a sequence, each of which is a node that is connected with all
 * nodes, itself included (Velickovic et al. 2018; "A Video Question Answering Model Based on
 * Knowledge Distillation", eq. 5 to 7). Its inputs are the nodes and the relevance r of each. For
 * each head, with g = x W + b:
 *
 * <pre>
 *   y_i = elu(sum_j softmax_j(leaky(a1 . g_i + a2 . g_j + c)) r_j g_j)
 * </pre>
 *
 * <pre>{@code
 * @GraphAttention(units = "width", heads = "4", streams = 2, dropout = 0.15)
 * Sequence both(Sequence clips, Sequence relevance);
 * @Part(index = 0, parts = 2) Sequence independent(@From("both") Sequence streams);
 * @Part(index = 1, parts = 2) Sequence joint(@From("both") Sequence streams);
 * }</pre>
 *
 * <p>The heads of a stream lie side by side, and the streams behind one another: attentions with
 * parameters of their own that read the same nodes and are computed in one matrix product.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.GraphAttentionLayer",
    signature = "Sequence(steps, features), Sequence(steps, 1) -> Sequence(steps, streams * units)",
    parameters = "streams * (features * units + 3 * units + heads)",
    cost = "streams * (steps * features * units + 2 * steps * units + steps * steps * units)",
    requires = "units % heads == 0",
    stochastic = true)
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface GraphAttention {

  /** The features of a stream of the result, a multiple of {@link #heads}. */
  @Size
  String units();

  /** The heads of each stream. */
  @Size
  String heads() default "4";

  /** How many attentions with parameters of their own read the nodes. */
  @Range(min = 1)
  int streams() default 1;

  /** The rate of dropout on the nodes, on the weights and on the result; 0 for none. */
  @Range(min = 0, max = 1, exclusiveMax = true)
  double dropout() default 0;
}
