package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * The mean squared difference of the attention maps of teacher and student, which have the same
 * number of heads.
 *
 * <pre>{@code
 * @AttentionMatching Loss attention(@Teacher AttentionMaps maps, @Student("maps") AttentionMaps own);
 * }</pre>
 *
 * <p>The mean over all heads, keys, and queries of the batch that are not masked (TinyBERT, Jiao et
 * al. 2020, eq. 7). The paper compares scores before the softmax: {@code @AttentionWeights(softmax
 * = false)}. A score of -100 or less, that of a masked key in other programs, counts as 0. Recorded
 * maps take much memory, heads * steps^2 numbers for each example; {@link RelationDistillation}
 * records features only, and accepts different numbers of heads.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.feature.AttentionMatchingLoss",
    signature =
        "teacher AttentionMaps(heads, queries, keys), student AttentionMaps(heads, queries, keys)"
            + " -> Loss()",
    cost = "heads * queries * keys")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface AttentionMatching {}
