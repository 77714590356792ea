package org.distill4j.processor.diagram;

import java.util.List;

/**
 * The way of an arrow.
 *
 * @param from where it begins
 * @param points the points where it passes a layer, in order
 * @param to where it ends
 * @param dashed whether no gradient flows back
 */
record Route(Vertex from, List<Vertex> points, Vertex to, boolean dashed) {}
