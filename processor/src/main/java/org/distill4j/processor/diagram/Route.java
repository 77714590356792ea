package org.distill4j.processor.diagram;

import java.util.List;

/**
 * The route of an arrow.
 *
 * @param from its source
 * @param points the points at which it passes layers, in order
 * @param to its target
 * @param dashed true if no gradient flows back along it
 */
record Route(Vertex from, List<Vertex> points, Vertex to, boolean dashed) {}
