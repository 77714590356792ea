/**
 * Diagrams of specs: their content, a layered layout, and the output as Mermaid and SVG. The layout
 * is hand-written because the maintained Java library for layered layouts, the Eclipse Layout
 * Kernel, would add the Eclipse Modeling Framework and Guava to the processor path of every user.
 */
package org.distill4j.processor.diagram;
