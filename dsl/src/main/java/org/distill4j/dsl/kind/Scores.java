package org.distill4j.dsl.kind;

/** Raw logits, [batch, classes]: any real numbers, no softmax applied. */
@Kind(axes = "classes", role = Kind.Role.ANSWER)
public interface Scores {}
