package org.distill4j.dsl.kind;

/**
 * Probabilities, [batch, classes]: each at least 0, summing to 1 over the classes. The kind differs
 * from {@link Scores} so that a loss that expects raw logits cannot read the result of a softmax.
 */
@Kind(axes = "classes", role = Kind.Role.ANSWER)
public interface Probabilities {}
