package org.distill4j.dsl.kind;

/** A scalar to be minimised: the mean over the batch. */
@Kind(
    axes = {},
    role = Kind.Role.LOSS)
public interface Loss {}
