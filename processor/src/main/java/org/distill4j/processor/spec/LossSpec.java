package org.distill4j.processor.spec;

/**
 * A loss of a distillation.
 *
 * @param node the loss as a node
 * @param weight its weight
 */
public record LossSpec(NodeSpec node, WeightSpec weight) {}
