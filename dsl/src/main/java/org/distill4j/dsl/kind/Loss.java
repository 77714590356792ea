package org.distill4j.dsl.kind;

/** A scalar, the mean over the batch, to be made small. */
@Kind(
    axes = {},
    role = Kind.Role.LOSS)
public interface Loss {}
