/**
 * Graphs as immutable records: names are resolved, nodes are in topological order, and unused nodes
 * are removed.
 */
package org.distill4j.processor.graph;
