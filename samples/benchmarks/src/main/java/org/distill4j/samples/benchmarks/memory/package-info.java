/** How much memory a contender takes, measured in a process of its own. */
package org.distill4j.samples.benchmarks.memory;
