/** The description of a network in its model file: dimensions, inputs, outputs and their names. */
package org.distill4j.runtime.graph.description;
