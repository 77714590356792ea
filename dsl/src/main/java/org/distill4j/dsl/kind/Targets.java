package org.distill4j.dsl.kind;

/**
 * The annotated value of each number that a network estimates, [batch, values]. A value that is
 * missing is NaN in the data; losses and metrics ignore it.
 */
@Kind(axes = "values", role = Kind.Role.LABEL, column = "org.distill4j.runtime.data.TargetColumn")
public interface Targets {}
