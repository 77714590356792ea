/** Optimiser steps, against those of libtorch. */
package org.distill4j.samples.benchmarks.optimiser;
