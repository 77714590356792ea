/** Parameters and state of a node: views of flat vectors, and initial values by seed and name. */
package org.distill4j.runtime.graph.parameter;
