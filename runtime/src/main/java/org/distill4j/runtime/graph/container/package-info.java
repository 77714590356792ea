/** The DL4J graph that holds a network. */
package org.distill4j.runtime.graph.container;
