/** The duration of a training step beside a process that keeps a core busy. */
package org.distill4j.samples.benchmarks.busy;
