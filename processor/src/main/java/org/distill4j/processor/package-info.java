/**
 * The annotation processor. Packages are stages, in the order of {@link
 * org.distill4j.processor.Pipeline}: parse, spec, validation, graph, shape, emit; diagnostic serves
 * all of them.
 */
package org.distill4j.processor;
