package org.distill4j.dsl.kind;

/**
 * Probabilities, [batch, classes]: each at least 0, with the sum 1 over the classes. Another kind
 * than {@link Scores}, so that a loss that wants raw logits cannot be given the result of a
 * softmax.
 */
@Kind(axes = "classes", role = Kind.Role.ANSWER)
public interface Probabilities {}
