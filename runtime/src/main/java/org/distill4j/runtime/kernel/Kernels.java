package org.distill4j.runtime.kernel;

/** The small set of array functions under all layers and losses. */
public interface Kernels {}
