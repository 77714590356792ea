package org.distill4j.runtime.evaluation;

/**
 * The answer of a network for one example, beside the correct one: ranked classes of the example,
 * classes of its steps or places, or estimated values. Valid only until the metric returns.
 */
public sealed interface Outcome permits RankedExample, LabelledExample, EstimatedExample {}
