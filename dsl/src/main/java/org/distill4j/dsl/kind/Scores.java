package org.distill4j.dsl.kind;

/** Raw logits, [batch, classes]: unbounded, before any softmax. */
@Kind(axes = "classes", role = Kind.Role.ANSWER)
public interface Scores {}
