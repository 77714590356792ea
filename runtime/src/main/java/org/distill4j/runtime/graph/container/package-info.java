/** The DL4J graph that holds a network, and what its nodes read. */
package org.distill4j.runtime.graph.container;
