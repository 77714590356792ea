package org.distill4j.processor.shape;

import org.distill4j.processor.spec.NodeSpec;

/**
 * A node whose shape is known.
 *
 * @param node the node
 * @param match its operation with all sizes
 */
public record ShapedNode(NodeSpec node, Match match) {}
