/**
 * The annotation processor. Each package is a phase, and {@link org.distill4j.processor.Pipeline}
 * runs them in order: parse, rules for specs, expand, graph, shape, rules for shapes; then emit and
 * resource write the files. All phases use diagnostic.
 */
package org.distill4j.processor;
