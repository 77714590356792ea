/** The peak memory of a contender, measured in a process of its own. */
package org.distill4j.samples.benchmarks.memory;
