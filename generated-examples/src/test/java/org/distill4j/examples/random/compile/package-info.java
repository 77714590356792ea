/** Compiles random specs in memory and reports those that fail. */
package org.distill4j.examples.random.compile;
