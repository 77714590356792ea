package org.distill4j.dsl.kind;

/** Real numbers that a network estimates, [batch, values]: regression. */
@Kind(axes = "values", role = Kind.Role.ANSWER)
public interface Values {}
