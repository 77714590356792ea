/** The DL4J graph that holds a network, and its inputs without masks. */
package org.distill4j.runtime.graph.container;
