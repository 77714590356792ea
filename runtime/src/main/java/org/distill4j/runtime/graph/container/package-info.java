/** The DL4J graph that holds a network, and the seeds of its random numbers. */
package org.distill4j.runtime.graph.container;
