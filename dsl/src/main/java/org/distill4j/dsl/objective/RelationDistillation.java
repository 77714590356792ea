package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Compares the relations between the steps of a sequence in teacher and student: attention of
 * queries to keys, or of values to values. Widths, layers and numbers of attention heads may
 * differ.
 *
 * <pre>{@code
 * @RelationDistillation(heads = 12)
 * Loss values(@Teacher Sequence value, @Student("value") Sequence own);
 *
 * @RelationDistillation(heads = 12)
 * Loss attention(
 *     @Teacher Sequence query, @Teacher Sequence key,
 *     @Student("query") Sequence ownQuery, @Student("key") Sequence ownKey);
 * }</pre>
 *
 * <p>The features of each step are cut into heads of size d, and {@code R = softmax(a b^T /
 * sqrt(d))} over the keys is compared by {@code KL(R_t || R_s)}: the mean over heads and queries of
 * each example that are not masked, then over the batch. Queries with keys and values with values
 * are MiniLM (Wang et al. 2020); queries, keys and values each with themselves are MiniLMv2 (Wang
 * et al. 2021).
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.feature.RelationDistillationLoss",
    signature = {
      "teacher Sequence(steps, wide), student Sequence(steps, narrow) -> Loss()",
      "teacher Sequence(queries, wide), teacher Sequence(keys, wide), student Sequence(queries,"
          + " narrow), student Sequence(keys, narrow) -> Loss()"
    },
    cost = {"steps * steps * (wide + narrow)", "queries * keys * (wide + narrow)"},
    requires = {"wide % heads == 0", "narrow % heads == 0"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface RelationDistillation {

  /** The number of heads that features are cut into, which need not be that of the attention. */
  @Range(min = 1)
  int heads();
}
